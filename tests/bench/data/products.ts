import { countryName, origins } from './countries.ts'
import { createRandom, type Random } from './random.ts'
import { readLeaves, type Attribute, type Language, type Leaf } from './vocabulary.ts'

/** A line as the importer takes it; every value is text. */
export type ProductLine = Record<string, string> & { externalId: string; origin: string }

const ORGANIZATIONS = 800
const PLACES = [
  'Lahore',
  'Sialkot',
  'Faisalabad',
  'Ningbo',
  'Yiwu',
  'Dezhou',
  'Chișinău',
  'Odesa',
  'Samarkand',
  'Bursa',
]
const TRADES = ['Trading', 'Industries', 'Exports', 'Mills', 'Works', 'Foods', 'Group', 'Manufacturing']
const RANGES: Record<string, [number, number]> = {
  '%': [1, 40],
  g: [50, 900],
  kg: [1, 50],
  mm: [2, 60],
  cm: [10, 220],
  ml: [187, 1_500],
  V: [110, 400],
  kW: [1, 90],
}
const TERMS = ['FOB', 'EXW', 'CFR', 'CIF', 'FCA'] as const
const UNITS = ['kilogram', 'tonne', 'piece', 'set', 'carton', 'bottle'] as const
const SCHEMES = ['ISO 9001', 'HACCP', 'HALAL', 'CE', 'GACC', 'BSCI', 'OEKO-TEX']

/** What sellers would write: the category's name, a few of its attributes, the country; the same for the same seed. */
export function* generateProducts(count: number, { seed = 1, prefix = 'bench' } = {}): Generator<ProductLine> {
  const random = createRandom(seed)
  const leaves = readLeaves()
  for (let index = 0; index < count; index += 1) yield toProduct(`${prefix}-${index}`, random.pick(leaves), random)
}

function toProduct(externalId: string, leaf: Leaf, random: Random): ProductLine {
  const origin = random.pick(origins)
  const traits = pickTraits(leaf, random)
  const language = pickLanguage(random)
  const alsoEnglish = language !== 'en' && random.chance(0.6)
  const alsoChinese = language === 'en' && random.chance(0.3)
  const languages: Language[] = [
    language,
    ...(alsoEnglish ? ['en' as const] : []),
    ...(alsoChinese ? ['zh' as const] : []),
  ]
  const words = languages.flatMap((one) => [
    [`title_${one}`, toTitle(one, leaf, traits, origin.code)],
    [`description_${one}`, toDescription(one, leaf, traits, origin.code)],
  ])
  const attributes = traits.map(({ attribute, value }) => `${attribute.key}=${value}`).join('|')
  return {
    organization: `${random.pick(PLACES)} ${random.pick(TRADES)} ${random.integer(1, ORGANIZATIONS / 80)}`,
    externalId,
    sourceLocale: language,
    ...Object.fromEntries(words),
    category: leaf.id,
    ...(leaf.hs ? { hs: leaf.hs } : {}),
    origin: origin.code,
    ...toTerms(origin.port, random),
    ...(attributes ? { attributes } : {}),
  }
}

interface Trait {
  attribute: Attribute
  /** As the importer takes it. */
  value: string
  words: Record<Language, string>
}

function pickTraits(leaf: Leaf, random: Random): Trait[] {
  const told = leaf.attributes.filter(({ kind }) => kind === 'choice' || kind === 'number')
  const chosen = new Set(told.length === 0 ? [] : [random.pick(told), random.pick(told), random.pick(told)])
  return [...chosen].map((attribute) => toTrait(attribute, random))
}

function toTrait(attribute: Attribute, random: Random): Trait {
  if (attribute.options) {
    const option = random.pick(attribute.options)
    return { attribute, value: option.id, words: option.names }
  }
  const unit = attribute.unit ?? ''
  const value = String(random.integer(...(RANGES[unit] ?? [1, 100])))
  const { en, zh, ru } = attribute.names
  const amount = `${value}${unit && ` ${unit}`}`
  const words = { en: `${en.toLowerCase()} ${amount}`, zh: `${zh}${value}${unit}`, ru: `${ru.toLowerCase()} ${amount}` }
  return { attribute, value, words }
}

function pickLanguage(random: Random): Language {
  const share = random.next()
  if (share < 0.7) return 'en'
  return share < 0.88 ? 'zh' : 'ru'
}

function toTitle(language: Language, leaf: Leaf, traits: Trait[], country: string): string {
  const told = traits.slice(0, 2).map(({ words }) => words[language])
  const place = countryName(country, language)
  const title =
    language === 'zh' ? `${place}${leaf.names.zh} ${told.join(' ')}` : [leaf.names[language], ...told, place].join(', ')
  return title.trim().slice(0, 200)
}

function toDescription(language: Language, leaf: Leaf, traits: Trait[], country: string): string {
  const told = traits.map(({ words }) => words[language])
  const name = leaf.names[language]
  const place = countryName(country, language)
  if (language === 'zh') return `${name}，产地${place}，${told.join('，')}。可按客户要求包装，随货提供检验证书。`
  if (language === 'ru')
    return `${name}: ${told.join(', ')}. Страна происхождения: ${place}. Упаковка под маркой заказчика, документы к каждой партии.`
  return `${name} from ${place}: ${told.join(', ')}. Packed under your own label, with inspection papers for every lot.`
}

function toTerms(port: string, random: Random): Record<string, string> {
  const moq = random.integer(1, 40) * 25
  const price = random.integer(200, 90_000) / 100
  const breaks = [moq, moq * 4].map((quantity, step) => `${quantity}:${(price * (1 - step * 0.07)).toFixed(2)}`)
  return {
    moq: String(moq),
    unit: random.pick(UNITS),
    priceVisibility: random.chance(0.8) ? 'PUBLIC' : 'VERIFIED_BUYERS',
    currency: random.chance(0.8) ? 'USD' : 'CNY',
    incoterm: random.pick(TERMS),
    namedPlace: port,
    priceBreaks: breaks.join('|'),
    leadTimeDays: String(random.integer(7, 60)),
    certificates: random.pick(SCHEMES),
    sample: random.chance(0.5) ? 'yes' : 'no',
  }
}
