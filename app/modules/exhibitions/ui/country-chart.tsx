import { formatCountry, formatNumber } from '#app/i18n/format.ts'
import { useTranslation } from '#app/i18n/i18n.tsx'

const SHOWN = 8

/** Exhibitors by country: a table whose cells draw the bars, so that chart and numbers are one thing. */
export function CountryChart({ rows }: { rows: { country: string; count: number }[] }) {
  const { t, locale } = useTranslation()
  const most = rows[0]?.count ?? 1
  return (
    <table className="bg-surface border-line h-fit w-full border-separate border-spacing-0 rounded-md border py-1 text-sm">
      <caption className="pb-2 text-start font-semibold">{t('exhibitions.by_country')}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{t('exhibitions.country')}</th>
          <th scope="col">{t('exhibitors.title')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, SHOWN).map(({ country, count }) => (
          <tr key={country}>
            <th scope="row" className="w-2/5 px-4 py-1.5 text-start font-normal">
              {formatCountry(locale, country)}
            </th>
            <td className="px-4 py-1.5">
              <span className="flex items-center gap-2">
                <svg aria-hidden width="100%" height="12" className="text-turquoise-500 min-w-0 flex-1">
                  <rect width={`${(count / most) * 100}%`} height="12" rx="3" fill="currentColor" />
                </svg>
                <span className="w-8 text-end tabular-nums">{formatNumber(locale, count)}</span>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
