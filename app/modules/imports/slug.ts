import { createHash } from 'node:crypto'

const MAX_BASE = 60

const LETTERS: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  є: 'ye',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'yi',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  ا: 'a',
  آ: 'a',
  ب: 'b',
  پ: 'p',
  ت: 't',
  ٹ: 't',
  ث: 's',
  ج: 'j',
  چ: 'ch',
  ح: 'h',
  خ: 'kh',
  د: 'd',
  ڈ: 'd',
  ذ: 'z',
  ر: 'r',
  ڑ: 'r',
  ز: 'z',
  ژ: 'zh',
  س: 's',
  ش: 'sh',
  ص: 's',
  ض: 'z',
  ط: 't',
  ظ: 'z',
  ع: 'a',
  غ: 'gh',
  ف: 'f',
  ق: 'q',
  ک: 'k',
  ك: 'k',
  گ: 'g',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ں: 'n',
  و: 'o',
  ہ: 'h',
  ھ: 'h',
  ه: 'h',
  ء: '',
  ئ: 'y',
  ی: 'i',
  ي: 'i',
  ے: 'e',
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  œ: 'oe',
  ı: 'i',
}

/** Lower-case ASCII words joined by hyphens; empty when nothing of the text can be written in Latin letters. */
export function toSlug(text: string): string {
  const folded = text
    .toLowerCase()
    .replace(/['’ʼ]/g, '')
    .replace(/[^\x00-\x7f]/gu, toLatin)
  const words = folded.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
  return words.length <= MAX_BASE ? words : words.slice(0, MAX_BASE).replace(/-+[^-]*$|-+$/, '')
}

/** A sign that is no letter separates words; a letter with a mark loses the mark. */
function toLatin(letter: string): string {
  if (!/[\p{L}\p{M}\p{N}]/u.test(letter)) return '-'
  return LETTERS[letter] ?? letter.normalize('NFKD').replace(/[^\x00-\x7f]/g, '')
}

/** Title and a mark made of what identifies the thing: unique without asking the database, the same on every machine. */
export function toMarkedSlug(titles: readonly string[], identity: string): string {
  const base = titles.map(toSlug).find((slug) => slug.length >= 3) ?? 'item'
  return `${base}-${createHash('sha256').update(identity).digest('hex').slice(0, 10)}`
}
