import { Link } from '@remix-run/react'
import { Maximize, Minus, Plus } from 'lucide-react'
import { toMainName } from '#app/components/organization-name.tsx'
import { useTranslation } from '#app/i18n/i18n.tsx'
import type { PlanBooth, PlanHall } from '../floor-plan.server.ts'
import { BoothLabel } from './booth-label.tsx'
import { useZoom } from './use-zoom.ts'

interface HallMapProps {
  hall: PlanHall
  colours: Map<string, string>
  /** Numbers that fit the search; null when nothing is searched. */
  found: Set<string> | null
  open: string | null
}

const BUTTON = 'bg-surface border-line-strong hover:bg-action-soft grid size-11 place-items-center rounded-md border'

/** The hall from above: drag or arrow keys move, buttons, two fingers, wheel and + − zoom, every taken booth is a link. */
export function HallMap({ hall, colours, found, open }: HallMapProps) {
  const { t } = useTranslation()
  const chosen = hall.booths.find((booth) => booth.number === open)
  const aim = chosen ?? (found && findFirstHit(hall, found))
  const zoom = useZoom(hall.width, hall.height, aim ? toCentre(toBox(aim.polygon)) : null, open !== null)
  return (
    <div className="border-line overflow-hidden bg-sunken rounded-lg border" dir="ltr">
      <svg
        ref={zoom.ref}
        viewBox={zoom.viewBox}
        role="group"
        aria-label={t('exhibitors.map_label', { hall: hall.code })}
        className="block max-h-[70vh] w-full scroll-mt-12 cursor-grab select-none active:cursor-grabbing"
        style={{ aspectRatio: `${hall.width} / ${hall.height}`, touchAction: zoom.scale === 1 ? 'pan-y' : 'none' }}
        {...zoom.handlers}
      >
        <rect
          width={hall.width}
          height={hall.height}
          fill="var(--surface)"
          stroke="var(--line-strong)"
          strokeWidth={3}
        />
        {hall.booths.map((booth) => (
          <BoothShape
            key={booth.number}
            booth={booth}
            colour={colours.get(booth.exhibitor?.pavilion ?? '') ?? '#2f62b0'}
            isDimmed={found !== null && !found.has(booth.number)}
            isFound={found?.has(booth.number) ?? false}
            isOpen={booth.number === open}
            scale={zoom.scale}
          />
        ))}
      </svg>
      <div className="border-line flex justify-end gap-1 border-t p-2 print:hidden">
        <button type="button" className={BUTTON} onClick={zoom.closer} aria-label={t('exhibitors.zoom_in')}>
          <Plus aria-hidden size={20} />
        </button>
        <button type="button" className={BUTTON} onClick={zoom.farther} aria-label={t('exhibitors.zoom_out')}>
          <Minus aria-hidden size={20} />
        </button>
        <button type="button" className={BUTTON} onClick={zoom.whole} aria-label={t('exhibitors.zoom_whole')}>
          <Maximize aria-hidden size={18} />
        </button>
      </div>
    </div>
  )
}

interface BoothShapeProps {
  booth: PlanBooth
  colour: string
  isDimmed: boolean
  isFound: boolean
  isOpen: boolean
  scale: number
}

function BoothShape({ booth, colour, isDimmed, isFound, isOpen, scale }: BoothShapeProps) {
  const { t, locale } = useTranslation()
  const points = booth.polygon.map((corner) => corner.join(',')).join(' ')
  const box = toBox(booth.polygon)
  const name = booth.exhibitor && toMainName(booth.exhibitor.names, locale)
  const shape = (
    <>
      <polygon
        points={points}
        fill={booth.exhibitor ? colour : 'var(--ground)'}
        fillOpacity={booth.exhibitor ? 0.22 : 1}
        stroke={isOpen ? 'var(--text)' : booth.exhibitor ? colour : 'var(--line-strong)'}
        strokeWidth={isOpen ? 4 : isFound ? 3 : 1.2}
      />
      <BoothLabel number={booth.number} name={name} box={box} scale={scale} />
    </>
  )
  if (!name) return <g opacity={isDimmed ? 0.35 : 1}>{shape}</g>
  return (
    <Link
      to={`?booth=${encodeURIComponent(booth.number)}`}
      preventScrollReset
      draggable={false}
      // A company's name stays as it is, and an attribute cannot say which language it is in.
      translate="no"
      aria-label={`${t('exhibitors.booth')} ${booth.number}: ${name.text}`}
      aria-current={isOpen ? 'true' : undefined}
      className="focus-visible:[&_polygon]:stroke-[4px]"
    >
      <g opacity={isDimmed ? 0.25 : 1}>
        <title>{name.text}</title>
        {shape}
      </g>
    </Link>
  )
}

/** The one that the list, too, names first; a free booth only when nobody's fits. */
function findFirstHit(hall: PlanHall, found: Set<string>): PlanBooth | undefined {
  const hits = hall.booths.filter((booth) => found.has(booth.number))
  return hits.find((booth) => booth.exhibitor) ?? hits[0]
}

function toCentre(box: { x: number; y: number; width: number; height: number }) {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

function toBox(polygon: [number, number][]) {
  const xs = polygon.map(([x]) => x)
  const ys = polygon.map(([, y]) => y)
  const x = Math.min(...xs)
  const y = Math.min(...ys)
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}
