import type { OrganizationView } from './queries.server.ts'

/** What search engines are told of a company; its own website stands beside our page. */
export function toOrganizationJsonLd(organization: OrganizationView, url: string, logo: string | null) {
  const { names, city, country, website, foundedYear, summary } = organization
  const others = [names.native, names.chinese].filter((name) => name !== null)
  return {
    '@type': 'Organization',
    name: names.latin,
    ...(others.length > 0 ? { alternateName: others } : {}),
    url,
    ...(website ? { sameAs: [website] } : {}),
    ...(logo ? { logo } : {}),
    ...(summary ? { description: summary.text } : {}),
    ...(foundedYear ? { foundingDate: String(foundedYear) } : {}),
    address: { '@type': 'PostalAddress', ...(city ? { addressLocality: city.text } : {}), addressCountry: country },
  }
}
