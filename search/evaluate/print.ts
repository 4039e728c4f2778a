import { mean, percentile, type JudgedQuery, type Measured } from './measure.ts'

export interface Outcome extends Measured {
  system: string
  query: JudgedQuery
  ids: string[]
  searched: string[]
  ms: number
  /** Another engine answered than the one that was to be measured. */
  isFallback: boolean
}

export function printTable(outcomes: Outcome[]): void {
  console.log(
    [
      'system',
      'language',
      'queries',
      'nDCG@10',
      'recall@10',
      'hit@10',
      'p50 ms',
      'p95 ms',
      'p99 ms',
      'by another',
    ].join('\t'),
  )
  for (const system of new Set(outcomes.map((outcome) => outcome.system))) {
    for (const lang of new Set(outcomes.map(({ query }) => query.lang))) {
      const group = outcomes.filter((outcome) => outcome.system === system && outcome.query.lang === lang)
      const times = group.map(({ ms }) => ms)
      const quality = [group.map(({ ndcg }) => ndcg), group.map(({ recall }) => recall), group.map(({ hit }) => hit)]
      console.log(
        [
          system,
          lang,
          group.length,
          ...quality.map((values) => mean(values).toFixed(3)),
          ...[0.5, 0.95, 0.99].map((share) => percentile(times, share).toFixed(1)),
          group.filter(({ isFallback }) => isFallback).length,
        ].join('\t'),
      )
    }
  }
}

/** Queries that went worst on the site, with what was searched, wanted and found. */
export function printWorst(outcomes: Outcome[], titles: Map<string, string>, count: number): void {
  const named = (ids: string[]) =>
    ids
      .slice(0, 3)
      .map((id) => titles.get(id) ?? id)
      .join(' · ')
  const site = outcomes.filter(({ system }) => system === outcomes[0]?.system)
  console.log(`\nworst of ${outcomes[0]?.system ?? ''}`)
  for (const { query, ndcg, searched, ids } of site.sort((a, b) => a.ndcg - b.ndcg).slice(0, count)) {
    console.log(
      `${ndcg.toFixed(2)} [${query.lang}] ${query.q}${searched.length > 0 ? ` → ${searched.join(', ')}` : ''}`,
    )
    console.log(`     wanted ${named(query.exact)}\n     found  ${named(ids)}`)
  }
}
