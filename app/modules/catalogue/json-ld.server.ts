import type { Ctx } from '#app/core/ctx.ts'
import { toMajorUnits } from '#app/core/money.ts'
import { formatCountry } from '#app/i18n/format.ts'
import { paths } from '#app/paths.ts'
import type { ProductView } from './product.server.ts'

/** What search engines are told of a product: offers only where everybody may read the price. */
export function toProductJsonLd(ctx: Ctx, product: ProductView) {
  const { origin } = ctx.infra
  const url = `${origin}${paths.product(ctx.locale, product.slug)}`
  return {
    '@type': 'Product',
    name: product.title.text,
    url,
    sku: product.externalId,
    ...(product.description ? { description: product.description.text } : {}),
    ...(product.pictures.length > 0
      ? { image: product.pictures.map((picture) => `${origin}${paths.media(picture.id, '1280.webp')}`) }
      : {}),
    ...(product.brand ? { brand: { '@type': 'Brand', name: product.brand } } : {}),
    ...(product.category ? { category: product.category.path.map((node) => node.name).join(' > ') } : {}),
    ...(product.hsCode
      ? { additionalProperty: [{ '@type': 'PropertyValue', name: 'HS code', value: product.hsCode }] }
      : {}),
    countryOfOrigin: { '@type': 'Country', name: formatCountry(ctx.locale, product.origin) },
    manufacturer: { '@type': 'Organization', name: product.organization.names.latin },
    ...toOffers(product),
  }
}

function toOffers({ prices, isPricePublic, organization }: ProductView) {
  const table = isPricePublic && prices.shown ? prices.tables[0] : undefined
  if (!table) return {}
  const amounts = table.breaks.map((one) => toMajorUnits({ amount: one.amount, currency: table.currency }))
  return {
    offers: {
      '@type': 'AggregateOffer',
      priceCurrency: table.currency,
      lowPrice: Math.min(...amounts),
      highPrice: Math.max(...amounts),
      offerCount: amounts.length,
      seller: { '@type': 'Organization', name: organization.names.latin },
    },
  }
}
