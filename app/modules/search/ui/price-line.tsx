import { Lock } from 'lucide-react'
import { formatMoney } from '#app/i18n/format.ts'
import { useTranslation } from '#app/i18n/i18n.tsx'
import { useQuantity } from '#app/modules/catalogue/ui/quantity.ts'
import type { PriceView } from '../cards.ts'

/** The best price with what it depends on, or who gets to see it. */
export function PriceLine({ price, unit }: { price: PriceView; unit: string | null }) {
  const { t, locale } = useTranslation()
  const { toQuantity, toUnit } = useQuantity()
  if (!price.shown) {
    return (
      <p className="text-text-soft flex items-center gap-1.5 text-sm">
        {price.reason === 'verified_buyers' && <Lock aria-hidden size={14} className="shrink-0" />}
        {t(`catalogue.price_${price.reason}`)}
      </p>
    )
  }
  return (
    <p className="text-sm">
      <bdi className="text-lg leading-tight font-bold tabular-nums">{formatMoney(locale, price)}</bdi>
      {unit && <span className="text-text-soft"> / {toUnit(unit)}</span>}
      <span className="text-text-soft block text-xs">
        {price.minQuantity > 1 && (
          <>{t('catalogue.from_quantity', { quantity: toQuantity(price.minQuantity, unit) })} · </>
        )}
        <bdi lang="en" translate="no">
          {price.incoterm} {price.namedPlace}
        </bdi>
      </span>
    </p>
  )
}
