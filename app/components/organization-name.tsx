import { useTranslation } from '#app/i18n/i18n.tsx'
import { toDirection, type Locale } from '#app/core/locale.ts'

export interface Names {
  latin: string
  native: string | null
  chinese: string | null
  nativeLocale: Locale
}

/** The name a reader of `locale` says first: Chinese for Chinese readers, native for its own, Latin for the rest. */
export function toMainName(names: Names, locale: Locale): { text: string; lang: string } {
  if (locale === 'zh' && names.chinese) return { text: names.chinese, lang: 'zh' }
  if (locale !== 'en' && locale === names.nativeLocale && names.native)
    return { text: names.native, lang: names.nativeLocale }
  return { text: names.latin, lang: 'en' }
}

/** Names in languages we have no pages in, Ukrainian among them, go by their letters. */
function toScriptLocale(name: string, locale: Locale): Locale {
  return locale === 'en' && /\p{Script=Cyrillic}/u.test(name) ? 'ru' : locale
}

/** A company's name, never translated; with `both`, the Latin or native form stands beside it. */
export function OrganizationName({ names, both = false }: { names: Names; both?: boolean }) {
  const { locale } = useTranslation()
  const main = toMainName(names, locale)
  const beside = main.text === names.latin ? names.native : names.latin
  const besideLang = beside && beside === names.native ? toScriptLocale(beside, names.nativeLocale) : 'en'
  return (
    <>
      <bdi lang={main.lang} translate="no">
        {main.text}
      </bdi>
      {both && beside && beside !== main.text && (
        <>
          {' '}
          <bdi
            lang={besideLang}
            dir={toDirection(besideLang)}
            translate="no"
            // In one piece, so that it moves to a line of its own before it breaks.
            className="inline-block text-[0.8em] font-normal opacity-80"
          >
            {beside}
          </bdi>
        </>
      )}
    </>
  )
}
