import type { Locale } from '#app/core/locale.ts'
import { toSnippet } from '#app/core/snippet.ts'
import { formatCountry } from '#app/i18n/format.ts'
import type { Translate } from '#app/i18n/translator.ts'
import type { OrganizationView } from './queries.server.ts'

/** The summary, or for readers it is not written for, what is known of the company in their own language. */
export function describeOrganization(
  t: Translate,
  locale: Locale,
  { summary, kinds, city, country }: OrganizationView,
  name: string,
): string {
  if (summary?.locale === locale) return toSnippet(summary.text)
  const known = [name, ...kinds.map((kind) => t(`organizations.kind_${kind.toLowerCase()}`)), city?.text]
  return [...known, formatCountry(locale, country)].filter(Boolean).join(' · ')
}
