import type { MetaDescriptor } from '@remix-run/node'
import { LOCALES, type Locale } from '#app/core/locale.ts'

/** Open Graph names a language by its country too. */
const OG_LOCALES: Record<Locale, string> = { en: 'en_GB', zh: 'zh_CN', ru: 'ru_RU', ur: 'ur_PK', ro: 'ro_RO' }

/** What loaders hand to `meta`: texts are in the page's language already. */
export interface PageMeta {
  title: string
  description: string
  /** Path behind the locale, e.g. "/products/basmati". */
  path: string
  origin: string
  locale: Locale
  image?: string | undefined
  jsonLd?: object | undefined
  noIndex?: boolean | undefined
  /** Path of the page that stands for this one in an index, where that is another. */
  indexedAs?: string | undefined
}

/** Title, description, canonical address, language alternates, share card and JSON-LD of a page. */
export function toMeta(page: PageMeta | undefined): MetaDescriptor[] {
  if (!page) return [{ title: 'Caravanserai' }]
  const address = `${page.origin}/${page.locale}${page.path}`
  const canonical = page.indexedAs === undefined ? address : `${page.origin}/${page.locale}${page.indexedAs}`
  const image = `${page.origin}${page.image ?? '/share-default.png'}`
  return [
    { title: `${page.title} · Caravanserai` },
    { name: 'description', content: page.description },
    ...(page.noIndex ? [{ name: 'robots', content: 'noindex' }] : []),
    { tagName: 'link', rel: 'canonical', href: canonical },
    ...LOCALES.map((locale) => ({
      tagName: 'link' as const,
      rel: 'alternate',
      hrefLang: locale === 'zh' ? 'zh-CN' : locale,
      href: `${page.origin}/${locale}${page.path}`,
    })),
    { tagName: 'link', rel: 'alternate', hrefLang: 'x-default', href: `${page.origin}/en${page.path}` },
    { property: 'og:type', content: 'website' },
    { property: 'og:site_name', content: 'Caravanserai' },
    { property: 'og:title', content: page.title },
    { property: 'og:description', content: page.description },
    { property: 'og:url', content: address },
    { property: 'og:image', content: image },
    { property: 'og:locale', content: OG_LOCALES[page.locale] },
    { name: 'twitter:card', content: 'summary_large_image' },
    ...(page.jsonLd ? [{ 'script:ld+json': { '@context': 'https://schema.org', ...page.jsonLd } }] : []),
  ]
}
