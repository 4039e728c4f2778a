import type { Locale } from '#app/core/locale.ts'

const at = (locale: Locale, path: string): string => `/${locale}${path}`
const exhibition = (locale: Locale, slug: string, part = ''): string => at(locale, `/exhibitions/${slug}${part}`)

/** One function for each thing a page links to. */
export const paths = {
  home: (locale: Locale): string => at(locale, ''),
  exhibitions: (locale: Locale): string => at(locale, '/exhibitions'),
  exhibition: (locale: Locale, slug: string): string => exhibition(locale, slug),
  exhibitors: (locale: Locale, slug: string): string => exhibition(locale, slug, '/exhibitors'),
  exhibits: (locale: Locale, slug: string): string => exhibition(locale, slug, '/products'),
  floorPlan: (locale: Locale, slug: string, booth?: string): string =>
    exhibition(locale, slug, `/floor-plan${booth ? `?booth=${encodeURIComponent(booth)}` : ''}`),
  programme: (locale: Locale, slug: string): string => exhibition(locale, slug, '/programme'),
  pavilions: (locale: Locale, slug: string): string => exhibition(locale, slug, '/pavilions'),
  pavilion: (locale: Locale, slug: string, pavilion: string): string =>
    exhibition(locale, slug, `/pavilions/${pavilion}`),
  booth: (locale: Locale, slug: string, exhibitor: string): string =>
    exhibition(locale, slug, `/exhibitors/${exhibitor}`),
  organization: (locale: Locale, slug: string): string => at(locale, `/organizations/${slug}`),
  product: (locale: Locale, slug: string): string => at(locale, `/products/${slug}`),
  search: (locale: Locale, query: Record<string, string> = {}): string => {
    const text = new URLSearchParams(query).toString()
    return at(locale, `/search${text ? `?${text}` : ''}`)
  },
  developers: (locale: Locale): string => at(locale, '/developers'),
  signIn: (locale: Locale): string => at(locale, '/account/sign-in'),
  savedSearches: (locale: Locale): string => at(locale, '/account/searches'),
  searchLearning: (locale: Locale): string => at(locale, '/admin/search'),
  signOut: (locale: Locale): string => at(locale, '/account/sign-out'),
  media: (id: string, variant: string): string => `/media/${id}/${variant}`,
  share: (kind: string, slug: string, locale: Locale): string => `/share/${kind}/${slug}.${locale}.png`,
  /** Without a locale the code opens the page in the language of whoever asks for it. */
  qr: (kind: string, slug: string, locale?: Locale): string =>
    `/qr/${kind}/${slug}.svg${locale ? `?locale=${locale}` : ''}`,
}
