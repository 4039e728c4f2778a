import { fold } from '../analysis/fold.ts'
import { toSimplified } from '../analysis/simplified.ts'
import { DEMONYMS } from './demonyms.ts'

const LANGUAGES = ['en', 'zh', 'ru', 'ur', 'ro']
const REGIONS =
  'AE AF AL AM AR AT AU AZ BA BD BE BG BH BR BY CA CH CL CN CO CY CZ DE DK DZ EC EE EG ES ET FI FR GB GE GH GR HK HR HU ID IE IL IN IQ IR IS IT JO JP KE KG KH KR KW KZ LA LB LK LT LU LV MA MD ME MG MK MM MN MO MT MX MY NG NL NO NP NZ OM PE PH PK PL PT QA RO RS RU SA SE SG SI SK SN SY TH TJ TM TN TR TW TZ UA UG US UY UZ VE VN YE ZA ZM'.split(
    ' ',
  )

/** Folded names of countries in every language of the pages → ISO code. */
const COUNTRIES = new Map<string, string>()
for (const language of LANGUAGES) {
  const names = new Intl.DisplayNames(language, { type: 'region' })
  for (const code of REGIONS) COUNTRIES.set(fold(names.of(code) ?? code), code)
}
for (const [name, code] of DEMONYMS) COUNTRIES.set(name, code)

export interface CountryMention {
  code: string
  /** The query without the country. */
  rest: string
  /** As it was written. */
  name: string
}

/** The first country a query names, in any language; whole words, except in Chinese, which has no spaces. */
export function findCountry(query: string, isWord: (text: string) => boolean = () => false): CountryMention | null {
  const text = fold(toSimplified(query))
  for (let from = 0; from < text.length; from += 1) {
    if (from > 0 && !isBoundary(text, from)) continue
    for (let to = Math.min(text.length, from + 24); to > from + 1; to -= 1) {
      const name = text.slice(from, to)
      const code = COUNTRIES.get(name)
      if (!code || (!isBoundary(text, to) && to < text.length)) continue
      // 意大利面 is pasta, whatever country it comes from
      if (isWord(text.slice(from, to + 1)) && to < text.length) continue
      return { code, name, rest: `${text.slice(0, from)} ${text.slice(to)}`.replace(/\s+/g, ' ').trim() }
    }
  }
  return null
}

function isBoundary(text: string, at: number): boolean {
  const before = text[at - 1] ?? ' '
  const after = text[at] ?? ' '
  return (
    /\p{Script=Han}/u.test(before) ||
    /\p{Script=Han}/u.test(after) ||
    !(/[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after))
  )
}

/** `HS 1006`, `100630` or `2204`: the code, and whether the query says outright that it is one. */
export function findHsCode(
  query: string,
  isHeading: (code: string) => boolean,
): { code: string; certain: boolean } | null {
  const plain = query.replace(/(\d{4})\.(\d{2})/g, '$1$2').replace(/HS(?=\d)/i, 'HS ')
  const match =
    /(?:^|[^\p{L}\p{N}])(?:(hs|тн вэд|тнвэд|海关编码|税号|hscode)\s*(?:code|код)?\s*:?\s*)?(\d{2}(?:\d{2}){0,2})(?:\d{2,4})?(?=$|[^\p{L}\p{N}])/iu.exec(
      plain,
    )
  const code = match?.[2]
  if (!match || !code || !isHeading(code)) return null
  const named = match[1] !== undefined
  if (!named && code.length < 4) return null
  return { code, certain: named || (code.length === 6 && match[0].trim() === plain.trim()) }
}
