import { Clock } from 'lucide-react'
import { useEffect, useState } from 'react'
import { formatClock } from '#app/i18n/format.ts'
import { useTranslation } from '#app/i18n/i18n.tsx'

/** The time at the venue and, once the browser has said where the reader is, the reader's own beside it. */
export function VenueClock({ now, timeZone }: { now: string; timeZone: string }) {
  const { t, locale } = useTranslation()
  const [instant, setInstant] = useState(() => new Date(now))
  const [readerZone, setReaderZone] = useState<string | null>(null)
  useEffect(() => {
    setReaderZone(Intl.DateTimeFormat().resolvedOptions().timeZone)
    setInstant(new Date())
    const timer = setInterval(() => setInstant(new Date()), 30_000)
    return () => clearInterval(timer)
  }, [])
  const there = formatClock(locale, instant, timeZone)
  const here = readerZone === null ? there : formatClock(locale, instant, readerZone)
  return (
    <span className="flex items-center gap-2">
      <Clock aria-hidden size={16} className="shrink-0" />
      <span>
        {here !== there && (
          <>
            {/* Each clock in one piece: a narrow line parts them between the two. */}
            <span className="inline-block">{t('core.reader_clock', { here })} ·</span>{' '}
          </>
        )}
        <span className="inline-block">{t('core.venue_clock', { there })}</span>
      </span>
    </span>
  )
}
