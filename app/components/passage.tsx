import { PhraseText } from '#app/components/phrase-text.tsx'
import { TranslationNote } from '#app/components/translation-note.tsx'
import { toDirection } from '#app/core/locale.ts'
import type { Phrase } from '#app/core/translation.ts'

/** Some lines that a person wrote, set in the direction of their own language. */
export function Passage({ phrase, className = '' }: { phrase: Phrase; className?: string }) {
  return (
    <>
      <p dir={toDirection(phrase.locale)} className={`whitespace-pre-line ${className}`}>
        <PhraseText phrase={phrase} />
      </p>
      <TranslationNote phrase={phrase} />
    </>
  )
}
