import { useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Lock, MessageCircleQuestion } from 'lucide-react'
import { LinkButton } from '#app/components/button.tsx'
import { formatMoney } from '#app/i18n/format.ts'
import { useTranslation } from '#app/i18n/i18n.tsx'
import { paths } from '#app/paths.ts'
import type { PricesView, PriceTable } from '../price-table.ts'
import { useQuantity } from './quantity.ts'

interface PriceTablesProps {
  prices: PricesView
  unit: string | null
  /** Ways to ask for a price that is given on request. */
  askAt: ReactNode
}

/** Price breaks with their currency and delivery term, or why there are none and what to do. */
export function PriceTables({ prices, unit, askAt }: PriceTablesProps) {
  if (!prices.shown) return <HiddenPrice reason={prices.reason} askAt={askAt} />
  return (
    <div className="flex flex-col gap-3">
      {prices.tables.map((table) => (
        <BreakTable key={`${table.currency} ${table.incoterm} ${table.namedPlace}`} table={table} unit={unit} />
      ))}
    </div>
  )
}

function BreakTable({ table, unit }: { table: PriceTable; unit: string | null }) {
  const { t, locale } = useTranslation()
  const { toQuantity, toUnit } = useQuantity()
  return (
    <div className="border-line bg-surface overflow-hidden rounded-lg border">
      <table className="w-full text-sm">
        <caption className="bg-sunken border-line border-b px-3 py-2 text-start">
          <bdi lang="en" translate="no" className="font-semibold">
            {table.incoterm} {table.namedPlace}
          </bdi>
          <span className="text-text-soft">
            {' · '}
            {t(`catalogue.incoterm_${table.incoterm.toLowerCase()}`)}
            {' · '}
            <bdi lang="en" translate="no" className="whitespace-nowrap">
              Incoterms 2020
            </bdi>
          </span>
        </caption>
        <thead className="text-text-soft text-start">
          <tr>
            <th scope="col" className="px-3 py-1.5 text-start font-normal">
              {t('catalogue.quantity_from')}
            </th>
            <th scope="col" className="px-3 py-1.5 text-end font-normal">
              {unit ? t('catalogue.unit_price', { unit: toUnit(unit) }) : t('catalogue.unit_price_plain')}
            </th>
          </tr>
        </thead>
        <tbody>
          {table.breaks.map((one) => (
            <tr key={one.minQuantity} className="border-line border-t">
              <th scope="row" className="px-3 py-2 text-start font-normal">
                {toQuantity(one.minQuantity, unit)}
              </th>
              <td className="px-3 py-1.5 text-end text-lg font-bold tabular-nums">
                <bdi>{formatMoney(locale, { amount: one.amount, currency: table.currency })}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function HiddenPrice({ reason, askAt }: { reason: 'verified_buyers' | 'on_request'; askAt: ReactNode }) {
  const { t, locale } = useTranslation()
  const { pathname } = useLocation()
  const Icon = reason === 'verified_buyers' ? Lock : MessageCircleQuestion
  return (
    <div className="border-line bg-surface flex flex-col items-start gap-2 rounded-lg border p-4">
      <p className="flex items-center gap-2 font-semibold">
        <Icon aria-hidden size={18} className="text-action shrink-0" />
        {t(`catalogue.price_${reason}`)}
      </p>
      <p className="text-text-soft text-sm">{t(`catalogue.price_${reason}_text`)}</p>
      {reason === 'on_request' && askAt}
      {reason === 'verified_buyers' && (
        <LinkButton to={`${paths.signIn(locale)}?next=${encodeURIComponent(pathname)}`} className="print:hidden">
          {t('core.sign_in')}
        </LinkButton>
      )}
    </div>
  )
}
