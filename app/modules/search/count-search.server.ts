import type { Ctx } from '#app/core/ctx.ts'
import type { SearchFilters } from '#app/core/search-port.ts'
import { foldQuery } from './fold-query.ts'
import type { FixedFilter } from './query-params.ts'
import type { SearchInput } from './schema.ts'

const ROBOT = /bot\b|bots\b|crawl|spider|slurp|scrap|preview|facebookexternalhit|embedly|lighthouse|monitor/i

/** Counts a new search for words; turning pages, narrowing, sorting and robots are no new search. */
export function countSearch(
  ctx: Ctx,
  request: Request,
  input: SearchInput,
  total: number,
  fixed: readonly FixedFilter[] = [],
): void {
  const query = foldQuery(input.q)
  if (query === null || input.page > 1 || input.exact || input.sort !== 'relevance') return
  if (isNarrowed(input.filters, fixed) || !isReader(request.headers)) return
  const { locale, filters } = input
  ctx.infra.searchCounts.searched({ query, locale, exhibition: filters.exhibition ?? '', found: total > 0 })
}

/** Fetched because a person asked, neither by a robot nor ahead of a click that may never come. */
export function isReader(headers: Headers): boolean {
  const purpose = `${headers.get('sec-purpose') ?? ''} ${headers.get('purpose') ?? ''}`
  return !purpose.includes('prefetch') && !ROBOT.test(headers.get('user-agent') ?? 'bot')
}

function isNarrowed(filters: SearchFilters, fixed: readonly FixedFilter[]): boolean {
  const own: readonly string[] = ['exhibition', ...fixed]
  return Object.keys(filters).some((name) => !own.includes(name))
}
