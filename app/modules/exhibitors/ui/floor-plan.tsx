import { Form, Link, useSearchParams } from '@remix-run/react'
import { useState } from 'react'
import { Button } from '#app/components/button.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { PhraseText } from '#app/components/phrase-text.tsx'
import { useTranslation } from '#app/i18n/i18n.tsx'
import type { PavilionCard } from '#app/modules/exhibitions/queries.server.ts'
import type { PlanHall } from '../floor-plan.server.ts'
import { findBooths } from '../plan-search.ts'
import { BoothList } from './booth-list.tsx'
import { BoothPanel } from './booth-panel.tsx'
import { HallMap } from './hall-map.tsx'

interface FloorPlanProps {
  exhibition: string
  halls: PlanHall[]
  pavilions: PavilionCard[]
}

/** The map and its list twin show the same booths; hall, search and open booth stand in the address. */
export function FloorPlan({ exhibition, halls, pavilions }: FloorPlanProps) {
  const { t } = useTranslation()
  const [search] = useSearchParams()
  const [words, setWords] = useState(search.get('q') ?? '')
  const open = search.get('booth')
  const hall =
    halls.find((one) => one.booths.some((booth) => booth.number === open)) ??
    halls.find((one) => one.code === search.get('hall')) ??
    halls[0]
  if (!hall) return <EmptyState title={t('exhibitors.no_plan')} />
  const found = findBooths(halls, words)
  const booth = hall.booths.find((one) => one.number === open)
  const colours = new Map(pavilions.map((pavilion) => [pavilion.slug, pavilion.colour]))
  return (
    <div className="grid gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(18rem,1fr)]">
      <div className="flex min-w-0 flex-col gap-4">
        <Form method="get" role="search" className="flex max-w-xl gap-2 print:hidden">
          <input type="hidden" name="hall" value={hall.code} />
          <input
            type="search"
            name="q"
            value={words}
            onChange={(event) => setWords(event.target.value)}
            maxLength={100}
            aria-label={t('exhibitors.search_label')}
            placeholder={t('exhibitors.search_label')}
            className="border-line-strong bg-surface placeholder:text-text-soft min-h-11 min-w-0 flex-1 rounded-md border px-3"
          />
          <Button type="submit" look="secondary">
            {t('core.search')}
          </Button>
        </Form>
        <HallTabs halls={halls} current={hall.code} found={found} />
        <HallMap key={hall.code} hall={hall} colours={colours} found={words ? found : null} open={open} />
        <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
          {pavilions.map((pavilion) => (
            <li key={pavilion.slug} className="flex items-center gap-2">
              <span aria-hidden className="size-3 rounded-sm" style={{ background: pavilion.colour }} />
              <PhraseText phrase={pavilion.name} />
            </li>
          ))}
        </ul>
      </div>
      <div className="flex min-w-0 flex-col gap-4">
        {booth && <BoothPanel booth={booth} hall={hall} exhibition={exhibition} />}
        <BoothList halls={halls} found={found} open={open} />
      </div>
    </div>
  )
}

function HallTabs({ halls, current, found }: { halls: PlanHall[]; current: string; found: Set<string> }) {
  const { t } = useTranslation()
  return (
    <nav aria-label={t('exhibitions.halls')} className="print:hidden">
      <ul className="grid auto-cols-fr grid-flow-col gap-2 sm:flex sm:flex-wrap">
        {halls.map((hall) => (
          <li key={hall.code}>
            <Link
              preventScrollReset
              to={`?hall=${encodeURIComponent(hall.code)}`}
              aria-current={hall.code === current ? 'page' : undefined}
              className="border-line-strong bg-surface aria-[current=page]:bg-action aria-[current=page]:text-on-action flex min-h-11 items-center justify-center gap-2 rounded-md border px-2 text-sm no-underline sm:px-4"
            >
              <PhraseText phrase={{ ...hall.name, text: toShortName(hall.name.text) }} className="sm:hidden" />
              <PhraseText phrase={hall.name} className="max-sm:hidden" />
              <span className="tabular-nums">{hall.booths.filter((booth) => found.has(booth.number)).length}</span>
            </Link>
          </li>
        ))}
      </ul>
      <p className="text-text-soft mt-2 text-sm sm:hidden" aria-hidden>
        <PhraseText phrase={halls.find((hall) => hall.code === current)?.name ?? { text: current, locale: 'en' }} />
      </p>
    </nav>
  )
}

/** “Hall A” of “Hall A · Food and Salt”: all that a phone has room for beside the other halls. */
function toShortName(name: string): string {
  return name.split(/\s[·–—]\s/u)[0] ?? name
}
