const FAIR = 'pakistan-china-2026'

interface Listing {
  slug: string
  organization: { slug: string }
  priceReason: 'verified_buyers' | 'on_request' | null
}

export interface PublicPage {
  name: string
  /** Path behind the language. */
  path: string
  status?: number
}

/** One address for every kind of public page and every state it can be in. */
export async function listPublicPages(origin: string): Promise<PublicPage[]> {
  const read = async <T>(path: string): Promise<T> => (await fetch(`${origin}/api/v1${path}`)).json() as Promise<T>
  const { items: products } = await read<{ items: Listing[] }>(`/search?exhibition=${FAIR}&kind=product&pageSize=100`)
  const { items: exhibitors } = await read<{ items: Listing[] }>(`/exhibitions/${FAIR}/exhibitors?limit=1`)
  const { pavilions } = await read<{ pavilions: { slug: string }[] }>(`/exhibitions/${FAIR}`)
  const productWith = (reason: Listing['priceReason']): string =>
    products.find((one) => one.priceReason === reason)?.slug ?? `none-${reason}`
  const fair = `/exhibitions/${FAIR}`
  return [
    { name: 'home', path: '' },
    { name: 'exhibitions', path: '/exhibitions' },
    { name: 'exhibition', path: fair },
    { name: 'exhibitors', path: `${fair}/exhibitors` },
    { name: 'exhibitors, none found', path: `${fair}/exhibitors?q=zzzzzz` },
    { name: 'exhibits', path: `${fair}/products` },
    { name: 'floor plan', path: `${fair}/floor-plan` },
    { name: 'pavilions', path: `${fair}/pavilions` },
    { name: 'pavilion', path: `${fair}/pavilions/${pavilions[0]?.slug}` },
    { name: 'booth', path: `${fair}/exhibitors/${exhibitors[0]?.slug}` },
    { name: 'organization', path: `/organizations/${products[0]?.organization.slug}` },
    { name: 'product with prices', path: `/products/${productWith(null)}` },
    { name: 'product with prices for verified buyers', path: `/products/${productWith('verified_buyers')}` },
    { name: 'product with prices on request', path: `/products/${productWith('on_request')}` },
    { name: 'search', path: `/search?q=${encodeURIComponent('大米')}` },
    { name: 'search with filters', path: '/search?q=wine&kind=product&country=MD&sample=true&page=2' },
    { name: 'search without results', path: '/search?q=zzzzqqqq&country=MD' },
    { name: 'search before asking', path: '/search' },
    { name: 'developers', path: '/developers' },
    { name: 'sign-in', path: '/account/sign-in' },
    { name: 'offline', path: '/offline' },
    { name: 'missing page', path: '/no-such-page', status: 404 },
  ]
}
