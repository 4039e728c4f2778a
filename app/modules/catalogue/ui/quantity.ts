import { formatNumber } from '#app/i18n/format.ts'
import { useTranslation } from '#app/i18n/i18n.tsx'

/** The database writes `square-metre`, its client `square_metre`; messages know the latter. */
function toKey(unit: string): string {
  return unit.replaceAll('-', '_')
}

/** "25 tonnes", "per tonne" in the page's language. */
export function useQuantity() {
  const { t, locale } = useTranslation()
  return {
    toQuantity: (count: number, unit: string | null): string => {
      const shown = formatNumber(locale, count)
      return unit ? t(`catalogue.quantity_${toKey(unit)}`, { count, shown }) : shown
    },
    toUnit: (unit: string): string => t(`catalogue.unit_${toKey(unit)}`),
  }
}
