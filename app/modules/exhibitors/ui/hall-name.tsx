import { PhraseText } from '#app/components/phrase-text.tsx'
import type { Phrase } from '#app/core/translation.ts'

/** “Hall A · Food and Salt”, of which a phone has room for “Hall A”. */
export function HallName({ hall }: { hall: Phrase }) {
  const short = { ...hall, text: hall.text.split(/\s[·–—]\s/u)[0] ?? hall.text }
  return (
    <>
      <PhraseText phrase={short} className="sm:hidden" />
      <PhraseText phrase={hall} className="max-sm:hidden" />
    </>
  )
}
