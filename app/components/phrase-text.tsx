import { HighlightedText } from '#app/components/highlighted-text.tsx'
import type { Phrase } from '#app/core/translation.ts'
import { toDirection } from '#app/core/locale.ts'
import { useTranslation } from '#app/i18n/i18n.tsx'

interface PhraseTextProps {
  phrase: Phrase
  className?: string
  /** Words to mark, e.g. those a search matched. */
  marked?: readonly string[]
}

/** A person's text, marked with its own language where that is not the page's. */
export function PhraseText({ phrase, className, marked = [] }: PhraseTextProps) {
  const { locale } = useTranslation()
  const text = <HighlightedText text={phrase.text} words={marked} />
  if (phrase.locale === locale) return <span className={className}>{text}</span>
  return (
    <span lang={phrase.locale} dir={toDirection(phrase.locale)} className={className}>
      {text}
    </span>
  )
}
