import { countryName, origins } from './countries.ts'
import { createRandom, type Random } from './random.ts'
import { readLeaves, type Language, type Leaf } from './vocabulary.ts'

/** One search, in terms that both the site and a bare engine understand. */
export interface Query {
  q: string
  locale: Language
  country: string | null
}

const LANGUAGES: readonly Language[] = ['zh', 'zh', 'en', 'en', 'ru']

/** Goods from the whole tree in Chinese, English and Russian; some with a trait or a country in words, some filtered. */
export function generateQueries(count: number, seed = 2): Query[] {
  const random = createRandom(seed)
  const leaves = readLeaves()
  return Array.from({ length: count }, () => toQuery(random.pick(leaves), random.pick(LANGUAGES), random))
}

/** What has been typed when the suggestions are asked for. */
export function generateBeginnings(count: number, seed = 3): Query[] {
  const random = createRandom(seed)
  return generateQueries(count, seed).map((query) => {
    const letters = query.locale === 'zh' ? random.integer(1, 3) : random.integer(2, 7)
    return { ...query, q: [...query.q].slice(0, letters).join('').trim(), country: null }
  })
}

function toQuery(leaf: Leaf, locale: Language, random: Random): Query {
  const name = leaf.names[locale].toLowerCase()
  const { code } = random.pick(origins)
  const kind = random.next()
  if (kind < 0.5) return { q: name, locale, country: null }
  if (kind < 0.75) return { q: name, locale, country: code }
  if (kind < 0.85) return { q: `${name} ${countryName(code, locale)}`, locale, country: null }
  const options = leaf.attributes.flatMap((attribute) => attribute.options ?? [])
  const trait = options.length > 0 ? random.pick(options).names[locale].toLowerCase() : ''
  return { q: `${trait} ${name}`.trim(), locale, country: null }
}
