import type { ReactNode } from 'react'
import { FactList, type Fact } from '#app/components/fact-list.tsx'
import type { Phrase } from '#app/core/translation.ts'
import { formatCountry, formatList, formatNumber } from '#app/i18n/format.ts'
import { useTranslation } from '#app/i18n/i18n.tsx'
import type { OrganizationView } from '../queries.server.ts'
import { toSiteName } from '../site-name.ts'

/** What the company says of itself: kind, place, age, size, markets, website. */
export function OrganizationFacts({ organization }: { organization: OrganizationView }) {
  const { t, locale } = useTranslation()
  const { kinds, city, country, foundedYear, employees, exportMarkets, website } = organization
  const facts: (Fact | null)[] = [
    fact(
      'kinds',
      t('organizations.kinds'),
      kinds.map((kind) => t(`organizations.kind_${kind.toLowerCase()}`)).join(' · '),
    ),
    fact('place', t('organizations.place'), <Place city={city} country={country} />),
    fact('founded', t('organizations.founded'), foundedYear),
    fact('employees', t('organizations.employees'), employees !== null && formatNumber(locale, employees)),
    fact(
      'markets',
      t('organizations.export_markets'),
      formatList(
        locale,
        exportMarkets.map((code) => formatCountry(locale, code)),
      ),
    ),
    fact('website', t('organizations.website'), website && <Website url={website} />),
  ]
  return <FactList facts={facts.filter((one) => one !== null)} />
}

function fact(key: string, name: string, value: ReactNode): Fact | null {
  return value ? { key, name, value } : null
}

export function Place({ city, country }: { city: Phrase | null; country: string }) {
  const { locale } = useTranslation()
  return (
    <>
      {city && (
        <>
          <bdi lang={city.locale} translate="no">
            {city.text}
          </bdi>
          {' · '}
        </>
      )}
      {formatCountry(locale, country)}
    </>
  )
}

function Website({ url }: { url: string }) {
  return (
    <a href={url} rel="noopener nofollow ugc" target="_blank" className="text-action" lang="en" translate="no">
      <bdi>{toSiteName(url)}</bdi>
    </a>
  )
}
