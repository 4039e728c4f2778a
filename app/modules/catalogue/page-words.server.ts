import type { Locale } from '#app/core/locale.ts'
import { toSnippet } from '#app/core/snippet.ts'
import { formatCountry } from '#app/i18n/format.ts'
import type { ProductView } from './product.server.ts'

/** Title and description of a product's page; where the seller's words are foreign, ours say what it is and where from. */
export function toPageWords(locale: Locale, product: ProductView, supplier: string) {
  const { title, description, origin, organization } = product
  const category = product.category?.path.at(-1)?.name
  const known = [category, supplier, organization.city?.text, formatCountry(locale, origin)]
  return {
    title: title.locale === locale || !category ? title.text : `${title.text} · ${category}`,
    description: description?.locale === locale ? toSnippet(description.text) : known.filter(Boolean).join(' · '),
  }
}
