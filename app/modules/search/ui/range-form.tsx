import { Form } from '@remix-run/react'
import { useId } from 'react'
import { Button } from '#app/components/button.tsx'
import { useTranslation } from '#app/i18n/i18n.tsx'
import type { QueryView } from '../search-page.server.ts'

const CURRENCIES = ['USD', 'EUR', 'CNY', 'PKR', 'MDL', 'UAH', 'RUB']
const ASKED = ['moqMax', 'priceMin', 'priceMax', 'currency', 'hs']
const INPUT = 'border-line-strong bg-surface min-h-11 w-full min-w-0 rounded-md border px-2 text-sm'

/** What has to be typed: the highest MOQ, a price span with its currency, an HS code. A plain GET form. */
export function RangeForm({ query, params }: { query: QueryView; params: URLSearchParams }) {
  const { t } = useTranslation()
  const id = useId()
  const currency = query.currency ?? 'USD'
  const kept = [...params].filter(([name]) => !ASKED.includes(name))
  return (
    <Form method="get" preventScrollReset key={params.toString()} className="flex flex-col gap-3 py-3">
      {kept.map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      <p className="text-sm font-semibold">{t('search.price_and_quantity')}</p>
      <label className="flex flex-col gap-1 text-sm">
        {t('search.moq_max')}
        <input
          name="moqMax"
          type="number"
          inputMode="numeric"
          min={1}
          defaultValue={query.moqMax ?? undefined}
          className={INPUT}
        />
      </label>
      <fieldset aria-describedby={`${id}-hint`} className="flex flex-col gap-1">
        <legend className="mb-1 text-sm">{t('search.price')}</legend>
        <div className="grid grid-cols-[1fr_1fr_auto] gap-1.5">
          <PriceInput name="priceMin" label={t('search.price_min')} value={query.priceMin} />
          <PriceInput name="priceMax" label={t('search.price_max')} value={query.priceMax} />
          <select
            name="currency"
            aria-label={t('search.currency')}
            defaultValue={currency}
            translate="no"
            lang="en"
            className={INPUT}
          >
            {[...new Set([currency, ...CURRENCIES])].map((code) => (
              <option key={code}>{code}</option>
            ))}
          </select>
        </div>
        <p id={`${id}-hint`} className="text-text-soft text-xs">
          {t('search.price_hint')}
        </p>
      </fieldset>
      <label className="flex flex-col gap-1 text-sm">
        {t('search.hs_input')}
        <input
          name="hs"
          inputMode="numeric"
          maxLength={10}
          defaultValue={query.hs.join(', ')}
          pattern="[0-9., ]*"
          className={INPUT}
        />
      </label>
      <Button type="submit" look="secondary">
        {t('search.apply')}
      </Button>
    </Form>
  )
}

function PriceInput({ name, label, value }: { name: string; label: string; value: number | null }) {
  return (
    <input
      name={name}
      type="number"
      inputMode="decimal"
      min={0}
      step="any"
      aria-label={label}
      placeholder={label}
      defaultValue={value ?? undefined}
      className={INPUT}
    />
  )
}
