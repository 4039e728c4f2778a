export interface JudgedQuery {
  qid: string
  lang: string
  q: string
  /** Listing id → how well it answers, up to 1. */
  rel: Record<string, number>
  /** Listings that are exactly what was asked for. */
  exact: string[]
}

export interface Measured {
  ndcg: number
  hit: number
  recall: number
}

/** nDCG@10 with graded gains, recall@10 of everything relevant, and whether one exact answer is among the ten. */
export function measure(query: JudgedQuery, ids: string[]): Measured {
  const ten = ids.slice(0, 10)
  const gain = (value: number, place: number) => value / Math.log2(place + 2)
  const got = ten.reduce((sum, id, place) => sum + gain(query.rel[id] ?? 0, place), 0)
  const ideal = Object.values(query.rel)
    .sort((a, b) => b - a)
    .slice(0, 10)
    .reduce((sum, value, place) => sum + gain(value, place), 0)
  const relevant = Object.keys(query.rel).length
  return {
    ndcg: ideal === 0 ? 0 : got / ideal,
    hit: query.exact.some((id) => ten.includes(id)) ? 1 : 0,
    recall: relevant === 0 ? 0 : ten.filter((id) => (query.rel[id] ?? 0) > 0).length / Math.min(10, relevant),
  }
}

export function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

export function mean(values: number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}
