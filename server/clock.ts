/** The one place that asks the machine for the time of day. */
export function now(): Date {
  return new Date()
}
