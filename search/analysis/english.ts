import { fold, foldUnits } from './fold.ts'

const STOP_WORDS = new Set(
  'a an and or the of for with in on at by to from as is are be it its this that these those your our & + per w/ without into over under up out off'.split(
    ' ',
  ),
)

const IRREGULAR: Record<string, string> = {
  men: 'man',
  women: 'woman',
  children: 'child',
  feet: 'foot',
  teeth: 'tooth',
  mice: 'mouse',
  geese: 'goose',
  knives: 'knife',
  lives: 'life',
  wives: 'wife',
  shelves: 'shelf',
  shelving: 'shelf',
  leaves: 'leaf',
  loaves: 'loaf',
  scarves: 'scarf',
  scarfs: 'scarf',
  halves: 'half',
  calves: 'calf',
  wolves: 'wolf',
  hooves: 'hoof',
  dice: 'die',
  people: 'person',
  oxen: 'ox',
  potatoes: 'potato',
  tomatoes: 'tomato',
  mangoes: 'mango',
  cargoes: 'cargo',
  heroes: 'hero',
  dried: 'dry',
  glasses: 'glass',
  clothes: 'cloth',
  clothing: 'cloth',
  shoes: 'shoe',
  canoes: 'canoe',
  toes: 'toe',
  axes: 'axe',
  movies: 'movie',
  cookies: 'cookie',
  series: 'series',
  species: 'species',
  gas: 'gas',
  gases: 'gas',
  bus: 'bus',
  lens: 'lens',
  lenses: 'lens',
  chess: 'chess',
  canvas: 'canvas',
  brass: 'brass',
  atlas: 'atlas',
  // one spelling for both sides of the Atlantic
  colour: 'color',
  grey: 'gray',
  jewellery: 'jewelry',
  aluminium: 'aluminum',
  fibre: 'fiber',
  tyre: 'tire',
  kerb: 'curb',
  kerbstone: 'curbstone',
  pyjama: 'pajama',
  mould: 'mold',
  moulding: 'molding',
  centre: 'center',
  litre: 'liter',
  metre: 'meter',
  plough: 'plow',
  cheque: 'check',
  cosy: 'cozy',
  storey: 'story',
  chilli: 'chili',
  chile: 'chili',
  chilies: 'chili',
  chillies: 'chili',
  yoghurt: 'yogurt',
  doughnut: 'donut',
  whisky: 'whiskey',
  armour: 'armor',
  odour: 'odor',
  flavour: 'flavor',
  moisturiser: 'moisturizer',
  organiser: 'organizer',
  sanitiser: 'sanitizer',
  steriliser: 'sterilizer',
  fertiliser: 'fertilizer',
  travelling: 'traveling',
  vapour: 'vapor',
  draught: 'draft',
  programme: 'program',
  catalogue: 'catalog',
  sulphur: 'sulfur',
  tee: 'tee',
  t: 't',
}

/** Plurals and spellings only: measured, a heavier stemmer joins words that buyers keep apart. */
export function stem(spelt: string): string {
  // orthopaedic, haemostatic, anaesthetic
  const word = spelt.replace(/(?<=[fhnp])ae(?=[a-z]{2})/, 'e')
  const known = Object.hasOwn(IRREGULAR, word) ? IRREGULAR[word] : undefined
  if (known !== undefined) return known
  if (word.length < 4 || !word.endsWith('s') || /[^a-z]/.test(word)) return word
  const singular = withoutPlural(word)
  return Object.hasOwn(IRREGULAR, singular) ? (IRREGULAR[singular] ?? singular) : singular
}

function withoutPlural(word: string): string {
  if (/(ss|us|is)$/.test(word)) return word
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1)
  if (/(sses|xes|zzes|ches|shes)$/.test(word)) return word.slice(0, -2)
  return word.slice(0, -1)
}

/** Words of a folded text; decimals stay whole, hyphens and slashes part. */
const WORD = /\d+(?:\.\d+)?[\p{L}\p{M}]*|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*/gu

export function words(text: string): string[] {
  const folded = foldUnits(fold(text))
    .replace(/(\p{L})'s\b/gu, '$1')
    .replace(/(\p{L})'(?=\p{L})/gu, '$1')
  return folded.match(WORD) ?? []
}

export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word)
}

/** Stems of the content words in their order; all words when nothing else is left. */
export function stems(text: string): string[] {
  const all = words(text)
  const content = all.filter((word) => !STOP_WORDS.has(word))
  return (content.length > 0 ? content : all).map(stem)
}
