import { Check, Minus } from 'lucide-react'
import { FactList } from '#app/components/fact-list.tsx'
import { PhraseText } from '#app/components/phrase-text.tsx'
import { formatNumber } from '#app/i18n/format.ts'
import { useTranslation } from '#app/i18n/i18n.tsx'
import type { FactRow } from '../facts.ts'

const SPELLED_UNITS: Record<string, string> = {
  months: 'catalogue.months',
  years: 'catalogue.years',
  days: 'catalogue.lead_time_days',
}

/** The attributes of the category, with names, options and units in the reader's language. */
export function ProductFacts({ facts }: { facts: FactRow[] }) {
  return (
    <FactList
      isWide
      facts={facts.map((row) => ({
        key: row.key,
        name: <PhraseText phrase={row.name} />,
        value: <FactValue value={row.value} />,
      }))}
    />
  )
}

function FactValue({ value }: { value: FactRow['value'] }) {
  const { t, locale } = useTranslation()
  if (value.kind === 'text') return <PhraseText phrase={value.text} />
  if (value.kind === 'flag') {
    const Icon = value.yes ? Check : Minus
    return (
      <span className="inline-flex items-center gap-1">
        <Icon aria-hidden size={16} className={value.yes ? 'text-live' : 'text-text-soft'} />
        {t(value.yes ? 'catalogue.yes' : 'catalogue.no')}
      </span>
    )
  }
  const shown = formatNumber(locale, value.number, value.isYear ? { useGrouping: false } : { maximumFractionDigits: 6 })
  const spelled = value.unit === null ? undefined : SPELLED_UNITS[value.unit]
  if (spelled) return <>{t(spelled, { count: value.number, shown })}</>
  return (
    <bdi className="tabular-nums">
      {shown}
      {value.unit && (
        <span lang="en" translate="no">
          {value.unit.startsWith('%') ? '' : ' '}
          {value.unit}
        </span>
      )}
    </bdi>
  )
}
