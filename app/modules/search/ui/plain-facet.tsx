import { PhraseText } from '#app/components/phrase-text.tsx'
import { useTranslation } from '#app/i18n/i18n.tsx'
import type { FacetView } from '../cards.ts'
import { withMore, withoutNames, withoutValue, withValue } from '../query-params.ts'
import { FacetGroup } from './facet-group.tsx'
import { FacetValue } from './facet-value.tsx'

type Value = FacetView['values'][number]

/** Countries, certificates and the like: several may be chosen, except the exhibition. */
export function PlainFacet({ facet, params }: { facet: FacetView; params: URLSearchParams }) {
  const { t } = useTranslation()
  const chosen = facet.values.some((value) => value.selected)
  const values = facet.values.toSorted((a, b) => Number(b.selected) - Number(a.selected))
  return (
    <FacetGroup
      title={t(`search.facet_${facet.name}`)}
      isOpen={chosen || facet.name !== 'hs'}
      items={values.map((value) => (
        <li key={value.value}>
          <FacetValue to={toLink(facet.name, value, params)} isSelected={value.selected} count={value.count}>
            {value.label ? (
              <PhraseText phrase={value.label} />
            ) : (
              <bdi lang="en" translate="no">
                {value.value}
              </bdi>
            )}
          </FacetValue>
        </li>
      ))}
    />
  )
}

function toLink(name: FacetView['name'], value: Value, params: URLSearchParams): string {
  if (name === 'exhibition') {
    return value.selected ? withoutNames(params, ['exhibition', 'pavilion']) : withValue(params, name, value.value)
  }
  return value.selected
    ? withoutValue(params, name, keyOf(name, value.value, params))
    : withMore(params, name, value.value)
}

/** How the address says the value: within an exhibition it may name a pavilion without it. */
function keyOf(name: FacetView['name'], value: string, params: URLSearchParams): string {
  const bare = value.slice(value.indexOf('/') + 1)
  return name === 'pavilion' && params.has(name, bare) ? bare : value
}

/** Yes-or-no filters under one title. */
export function TrustFacet({ facets, params }: { facets: FacetView[]; params: URLSearchParams }) {
  const { t } = useTranslation()
  const items = facets.flatMap(({ name, values }) => {
    const value = values.find((one) => one.value === 'true')
    if (!value) return []
    const to = value.selected ? withoutNames(params, [name]) : withValue(params, name, 'true')
    return (
      <li key={name}>
        <FacetValue to={to} isSelected={value.selected} count={value.count}>
          {t(`search.${name}_true`)}
        </FacetValue>
      </li>
    )
  })
  return items.length > 0 ? <FacetGroup title={t('search.facet_trust')} items={items} /> : null
}
