import type { Ctx } from '#app/core/ctx.ts'
import type { Locale } from '#app/core/locale.ts'
import { foldQuery } from './fold-query.ts'

const MOST = 5
const SAME_NAME = 0.4
const MOST_NAMES = 2
const SHOWN_FROM = 3

/** What words that find nothing may mean: what readers searched for next and opened, the catalogue's words, categories. */
export async function listProposals(ctx: Ctx, { query, locale }: { query: string; locale: Locale }): Promise<string[]> {
  const [led, alike, names] = await Promise.all([
    listLedTo(ctx, query, locale),
    ctx.infra.search.alike(query),
    listNamesAlike(ctx, query, locale),
  ])
  return [...new Set([...led, ...alike, ...names])].filter((words) => words !== query).slice(0, MOST)
}

async function listLedTo(ctx: Ctx, query: string, locale: Locale): Promise<string[]> {
  const rows = await ctx.db.$queryRaw<{ words: string }[]>`
    SELECT step."toQuery" AS words FROM search_reformulation_count AS step
    WHERE step."fromQuery" = ${query} AND step.locale = ${locale}::locale
      AND ${SHOWN_FROM} <= (SELECT sum(searches) FROM search_query_count AS counted
        WHERE counted.query = step."toQuery" AND counted.locale = step.locale)
    ORDER BY step.count DESC, words LIMIT 3`
  return rows.map(({ words }) => words)
}

async function listNamesAlike(ctx: Ctx, query: string, locale: Locale): Promise<string[]> {
  const rows = await ctx.db.categoryTranslation.findMany({ where: { locale }, select: { name: true } })
  const wanted = pairsOf(query)
  return rows
    .flatMap(({ name }) => foldQuery(name) ?? [])
    .map((name) => ({ name, likeness: likeness(wanted, pairsOf(name)) }))
    .filter((one) => one.likeness >= SAME_NAME)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST_NAMES)
    .map(({ name }) => name)
}

/** Dice's measure: the share of character pairs that both have. */
function likeness(a: Set<string>, b: Set<string>): number {
  return a.size + b.size === 0 ? 0 : (2 * a.intersection(b).size) / (a.size + b.size)
}

function pairsOf(text: string): Set<string> {
  const points = [...text]
  return new Set(points.slice(1).map((point, at) => `${points[at]}${point}`))
}
