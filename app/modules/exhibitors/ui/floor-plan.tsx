import { Form, Link, useSearchParams } from '@remix-run/react'
import { useRef, useState } from 'react'
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
import { HallName } from './hall-name.tsx'

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
  const map = useRef<HTMLDivElement>(null)
  // Whoever chooses a hall stays there, with or without a hit in it, until the next word.
  const [isLed, setIsLed] = useState(search.has('q'))
  const open = search.get('booth')
  const found = findBooths(halls, words)
  const isSearched = words.trim() !== ''
  const chosen =
    halls.find((one) => one.booths.some((booth) => booth.number === open)) ??
    halls.find((one) => one.code === search.get('hall')) ??
    halls[0]
  if (!chosen) return <EmptyState title={t('exhibitors.no_plan')} />
  const hall = isSearched && isLed ? findHallWithHit(halls, chosen, found) : chosen
  const booth = hall.booths.find((one) => one.number === open)
  const colours = new Map(pavilions.map((pavilion) => [pavilion.slug, pavilion.colour]))
  return (
    <div className="grid gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(18rem,1fr)]">
      <div className="flex min-w-0 flex-col gap-4">
        <Form
          method="get"
          role="search"
          className="flex max-w-xl gap-2 print:hidden"
          preventScrollReset
          onSubmit={(event) => {
            // On a phone the keyboard lies over the map.
            event.currentTarget.querySelector<HTMLInputElement>('[type=search]')?.blur()
            if (found.size > 0) scrollTo(map.current)
          }}
        >
          <input type="hidden" name="hall" value={hall.code} />
          <input
            type="search"
            name="q"
            value={words}
            onChange={(event) => {
              setWords(event.target.value)
              setIsLed(true)
            }}
            maxLength={100}
            aria-label={t('exhibitors.search_label')}
            placeholder={t('exhibitors.search_label')}
            className="border-line-strong bg-surface placeholder:text-text-soft min-h-11 min-w-0 flex-1 rounded-md border px-3 text-ellipsis"
          />
          <Button type="submit" look="secondary">
            {t('core.search')}
          </Button>
        </Form>
        <p role="status" className="text-text-soft -my-2 text-sm empty:hidden">
          {isSearched &&
            (found.size > 0 ? t('exhibitors.booths_found', { count: found.size }) : t('exhibitors.none_title'))}
        </p>
        <HallTabs halls={halls} current={hall.code} found={found} onChoose={() => setIsLed(false)} />
        <div ref={map} className="scroll-mt-12">
          <HallMap key={hall.code} hall={hall} colours={colours} found={isSearched ? found : null} open={open} />
        </div>
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

/** The hall one looks at as long as it has a hit, else the first that has one. */
function findHallWithHit(halls: PlanHall[], chosen: PlanHall, found: Set<string>): PlanHall {
  return [chosen, ...halls].find((hall) => hall.booths.some((booth) => found.has(booth.number))) ?? chosen
}

function scrollTo(element: HTMLElement | null): void {
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
  element?.scrollIntoView({ block: 'start', behavior: isCalm ? 'auto' : 'smooth' })
}

interface HallTabsProps {
  halls: PlanHall[]
  current: string
  found: Set<string>
  onChoose: () => void
}

function HallTabs({ halls, current, found, onChoose }: HallTabsProps) {
  const { t } = useTranslation()
  return (
    <nav aria-label={t('exhibitions.halls')} className="print:hidden">
      <ul className="grid auto-cols-fr grid-flow-col gap-2 sm:flex sm:flex-wrap">
        {halls.map((hall) => (
          <li key={hall.code}>
            <Link
              preventScrollReset
              to={`?hall=${encodeURIComponent(hall.code)}`}
              onClick={onChoose}
              aria-current={hall.code === current ? 'page' : undefined}
              className="border-line-strong bg-surface aria-[current=page]:bg-action aria-[current=page]:text-on-action flex min-h-11 items-center justify-center gap-2 rounded-md border px-2 text-sm no-underline sm:px-4"
            >
              <HallName hall={hall.name} />
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
