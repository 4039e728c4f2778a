import { INTL_TAGS, type Locale } from '#app/core/locale.ts'

export type Messages = Record<string, Record<string, unknown>>

/** The message of `<module>.<name>` with its blanks filled, in the plural form that `count` asks for. */
export type Translate = (key: string, values?: Record<string, string | number | undefined>) => string

/** A key without a message is shown as it is, so that it is seen and mended. */
export function createTranslator(locale: Locale, messages: Messages): Translate {
  const plurals = new Intl.PluralRules(INTL_TAGS[locale])
  const find = (key: string): string | undefined => {
    const dot = key.indexOf('.')
    const words = messages[key.slice(0, dot)]?.[key.slice(dot + 1)]
    return typeof words === 'string' ? words : undefined
  }
  return (key, values = {}) => {
    const { count } = values
    const counted = typeof count === 'number' ? find(`${key}_${plurals.select(count)}`) : undefined
    const words = counted ?? find(key) ?? key
    return words.replace(/\{\{(\w+)\}\}/g, (_blank, name: string) => String(values[name] ?? ''))
  }
}
