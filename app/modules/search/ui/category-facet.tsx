import { PhraseText } from '#app/components/phrase-text.tsx'
import { useTranslation } from '#app/i18n/i18n.tsx'
import type { FacetView } from '../cards.ts'
import { withoutNames, withValue } from '../query-params.ts'
import { FacetGroup } from './facet-group.tsx'
import { FacetValue } from './facet-value.tsx'

type Value = FacetView['values'][number]

/** The category tree, opened along the chosen branch; a choice goes down, a second tap goes back up. */
export function CategoryFacet({ values, params }: { values: Value[]; params: URLSearchParams }) {
  const { t } = useTranslation()
  const known = new Set(values.map((value) => value.value))
  const roots = values.filter((value) => value.parent === null || !known.has(value.parent))
  const isAlone = roots.length === 1
  return (
    <FacetGroup
      title={t('search.facet_category')}
      items={roots.map((root) => (
        <Branch key={root.value} value={root} all={values} params={params} isOpen={isAlone} />
      ))}
    />
  )
}

interface BranchProps {
  value: Value
  all: Value[]
  params: URLSearchParams
  isOpen: boolean
}

function Branch({ value, all, params, isOpen }: BranchProps) {
  const children = all.filter((one) => one.parent === value.value)
  const shown = isOpen || hasChosen(value, all) ? children : []
  const back = value.parent !== null && all.some((one) => one.value === value.parent) ? value.parent : null
  const to = !value.selected
    ? withValue(params, 'category', value.value)
    : back === null
      ? withoutNames(params, ['category'])
      : withValue(params, 'category', back)
  return (
    <li>
      <FacetValue to={to} isSelected={value.selected} count={value.count}>
        {value.label ? <PhraseText phrase={value.label} /> : value.value}
      </FacetValue>
      {shown.length > 0 && (
        <ul className="border-line ms-3.5 border-s ps-1.5">
          {shown.map((child) => (
            <Branch key={child.value} value={child} all={all} params={params} isOpen={shown.length === 1} />
          ))}
        </ul>
      )}
    </li>
  )
}

function hasChosen(value: Value, all: Value[]): boolean {
  return value.selected || all.some((one) => one.parent === value.value && hasChosen(one, all))
}
