const MARKS = /[\u0300-\u0305\u0307-\u036f]/g

/** Letters that no decomposition takes apart. */
const LETTERS: Record<string, string> = {
  ё: 'е',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
}
const SPECIAL = /[ёßæœøđðłþı]/g

/** NFKC, lower case, without diacritics; Russian keeps й and loses ё. Applied alike to listings and queries. */
export function fold(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase()
  if (/^[ -~]*$/.test(plain)) return plain
  return plain
    .replace(/[\u2018\u2019\u02bc`´]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/й/g, '\ue000')
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(/\u0306/g, '')
    .replace(/\ue000/g, 'й')
    .normalize('NFC')
    .replace(SPECIAL, (letter) => LETTERS[letter] ?? letter)
}

const UNITS: Record<string, string> = {
  ft: 'ft',
  foot: 'ft',
  feet: 'ft',
  "'": 'ft',
  in: 'in',
  inch: 'in',
  inches: 'in',
  "''": 'in',
  '"': 'in',
  '”': 'in',
  mm: 'mm',
  millimeter: 'mm',
  millimetre: 'mm',
  millimeters: 'mm',
  millimetres: 'mm',
  мм: 'mm',
  毫米: 'mm',
  cm: 'cm',
  centimeter: 'cm',
  centimetre: 'cm',
  centimeters: 'cm',
  centimetres: 'cm',
  см: 'cm',
  厘米: 'cm',
  公分: 'cm',
  m: 'm',
  meter: 'm',
  metre: 'm',
  meters: 'm',
  metres: 'm',
  м: 'm',
  kg: 'kg',
  kgs: 'kg',
  kilogram: 'kg',
  kilograms: 'kg',
  кг: 'kg',
  公斤: 'kg',
  千克: 'kg',
  g: 'g',
  gr: 'g',
  gram: 'g',
  grams: 'g',
  г: 'g',
  гр: 'g',
  lb: 'lb',
  lbs: 'lb',
  pound: 'lb',
  pounds: 'lb',
  oz: 'oz',
  ounce: 'oz',
  ounces: 'oz',
  l: 'l',
  liter: 'l',
  litre: 'l',
  liters: 'l',
  litres: 'l',
  л: 'l',
  升: 'l',
  ml: 'ml',
  мл: 'ml',
  毫升: 'ml',
  cl: 'cl',
  gal: 'gal',
  gallon: 'gal',
  gallons: 'gal',
  qt: 'qt',
  quart: 'qt',
  quarts: 'qt',
  w: 'w',
  watt: 'w',
  watts: 'w',
  вт: 'w',
  v: 'v',
  volt: 'v',
  volts: 'v',
  t: 't',
  mt: 't',
  ton: 't',
  tons: 't',
  tonne: 't',
  tonnes: 't',
  т: 't',
  тонн: 't',
  тонна: 't',
  吨: 't',
  kw: 'kw',
  квт: 'kw',
  千瓦: 'kw',
  hp: 'hp',
  马力: 'hp',
  kva: 'kva',
  ah: 'ah',
  bar: 'bar',
  mesh: 'mesh',
  目: 'mesh',
  micron: 'micron',
  microns: 'micron',
  den: 'den',
  denier: 'den',
  ply: 'ply',
  gsm: 'gsm',
  tc: 'tc',
  ct: 'ct',
  pc: 'pc',
  pcs: 'pc',
  piece: 'pc',
  pieces: 'pc',
  шт: 'pc',
}
const UNIT_WORDS = Object.keys(UNITS)
  .filter((unit) => /^[a-zа-я]+$/.test(unit))
  .sort((a, b) => b.length - a.length)
const HAN_UNITS = Object.keys(UNITS).filter((unit) => /^\p{Script=Han}+$/u.test(unit))
const MEASURE = new RegExp(
  `(\\d+(?:[.,]\\d+)?)[\\s-]*(?:(${UNIT_WORDS.join('|')})(?![\\p{L}\\p{N}]|-\\p{L})\\.?|(${HAN_UNITS.join('|')}|''|"|”|'(?!\\p{L})))`,
  'gu',
)

/** `5 ft.` and `5-foot` become `5ft`, `0,75 L` becomes `0.75l`; the text is folded already. */
export function foldUnits(folded: string): string {
  if (!/\d/.test(folded)) return folded
  return folded.replace(MEASURE, (_, amount: string, word?: string, sign?: string) => {
    return `${amount.replace(',', '.')}${UNITS[word ?? sign ?? ''] ?? ''} `
  })
}
