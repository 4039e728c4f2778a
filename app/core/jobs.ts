/** Job kind → payload; modules add theirs by declaration merging. */
export interface JobPayloads {
  'search.reconcile': Record<string, never>
}
