import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { FactList, type Fact } from '#app/components/fact-list.tsx'
import { PhraseText } from '#app/components/phrase-text.tsx'
import { formatCountry, formatMoney, formatNumber } from '#app/i18n/format.ts'
import { useTranslation } from '#app/i18n/i18n.tsx'
import { paths } from '#app/paths.ts'
import type { ProductView } from '../product.server.ts'
import { useQuantity } from './quantity.ts'

/** What a buyer asks first: how much at least, how soon, from where, under which code. */
export function ProductTerms({ product }: { product: ProductView }) {
  const { t, locale } = useTranslation()
  const { toQuantity } = useQuantity()
  const facts: (Fact | null)[] = [
    fact('moq', t('catalogue.moq'), product.moq !== null && <strong>{toQuantity(product.moq, product.unit)}</strong>),
    fact(
      'lead_time',
      t('catalogue.lead_time'),
      product.leadTimeDays !== null &&
        t('catalogue.lead_time_days', {
          count: product.leadTimeDays,
          shown: formatNumber(locale, product.leadTimeDays),
        }),
    ),
    fact('sample', t('catalogue.sample'), <SampleTerms sample={product.sample} />),
    fact(
      'origin',
      t('catalogue.origin'),
      <Link to={paths.search(locale, { country: product.origin })} className="text-action">
        {formatCountry(locale, product.origin)}
      </Link>,
    ),
    fact(
      'hs_code',
      t('catalogue.hs_code'),
      product.hsCode && (
        <Link to={paths.search(locale, { hs: product.hsCode })} className="text-action">
          <bdi translate="no">{toDottedCode(product.hsCode)}</bdi>
        </Link>
      ),
    ),
    fact('packing', t('catalogue.packing'), product.packing && <PhraseText phrase={product.packing} />),
    fact(
      'brand',
      t('catalogue.brand'),
      product.brand && (
        <bdi lang="en" translate="no">
          {product.brand}
        </bdi>
      ),
    ),
    fact(
      'item_number',
      t('catalogue.item_number'),
      <bdi lang="en" translate="no">
        {product.externalId}
      </bdi>,
    ),
  ]
  return <FactList facts={facts.filter((one) => one !== null)} />
}

function fact(key: string, name: string, value: ReactNode): Fact | null {
  return value ? { key, name, value } : null
}

function SampleTerms({ sample }: { sample: ProductView['sample'] }) {
  const { t, locale } = useTranslation()
  const price = sample.kind === 'priced' ? formatMoney(locale, sample.price) : ''
  return <>{t(`catalogue.sample_${sample.kind}`, { price })}</>
}

/** "100630" → "1006.30", as customs writes it. */
function toDottedCode(code: string): string {
  return code.length === 6 ? `${code.slice(0, 4)}.${code.slice(4)}` : code
}
