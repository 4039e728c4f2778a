import { formatNumber } from '#app/i18n/format.ts'
import { useTranslation } from '#app/i18n/i18n.tsx'

interface FiguresProps {
  exhibitors: number
  figures: { exhibits: number; pavilions: number; halls: number }
}

export function ExhibitionFigures({ exhibitors, figures }: FiguresProps) {
  const { t, locale } = useTranslation()
  const rows = [
    { label: t('exhibitors.title'), value: exhibitors },
    { label: t('exhibitions.products'), value: figures.exhibits },
    { label: t('exhibitions.pavilions'), value: figures.pavilions },
    { label: t('exhibitions.halls'), value: figures.halls },
  ]
  return (
    <dl className="mt-6 grid grid-cols-2 gap-3 sm:grid-cols-4">
      {rows.map(({ label, value }) => (
        <div key={label} className="bg-surface border-line flex flex-col-reverse rounded-md border px-4 py-3">
          <dt className="text-text-soft text-sm">{label}</dt>
          <dd className="text-action text-2xl font-bold tabular-nums">{formatNumber(locale, value)}</dd>
        </div>
      ))}
    </dl>
  )
}
