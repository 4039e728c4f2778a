import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'

interface Point {
  x: number
  y: number
}

interface View {
  x: number
  y: number
  scale: number
}

const MAX_SCALE = 8
const STEP = 1.4
const WHOLE: View = { x: 0, y: 0, scale: 1 }

/** How many frames a glide may take, and which share of the way is left behind in each. */
const GLIDE = { frames: 24, share: 0.22 }

/**
 * A movable window on a plan of width × height: its viewBox, handlers for the svg, and three buttons' actions.
 * On a phone, where the whole plan is small print, it starts close by: at the place one came for, else at the corner.
 * When another place is looked for, the window glides there unless it shows it already. `isDestination` says that the
 * page was opened for the place, so that the page, too, moves to the plan.
 */
export function useZoom(width: number, height: number, place: Point | null, isDestination: boolean) {
  const [view, setView] = useState(WHOLE)
  const ref = useRef<SVGSVGElement>(null)
  const fingers = useRef(new Map<number, Point>())
  const zoomBy = (factor: number): void => setView((now) => zoomed(now, factor, width, height))
  const moveBy = (x: number, y: number): void =>
    setView((now) => kept({ ...now, x: now.x + x / now.scale, y: now.y + y / now.scale }, width, height))

  const arrival = useRef(place)
  const destination = useRef(isDestination)
  const gliding = useRef(0)
  const [toX, toY] = [place?.x, place?.y]
  const letGo = (event: PointerEvent): void => void fingers.current.delete(event.pointerId)

  useEffect(() => {
    const svg = ref.current
    // React's own wheel handlers are passive; without preventDefault the page would scroll along.
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      zoomBy(event.deltaY < 0 ? 1.15 : 1 / 1.15)
    }
    svg?.addEventListener('wheel', onWheel, { passive: false })
    return () => svg?.removeEventListener('wheel', onWheel)
  })

  useEffect(() => {
    const point = arrival.current
    if (!matchMedia('(width < 48rem)').matches) return
    setView(centred(point ?? { x: 0, y: 0 }, 2, width, height))
    if (point && destination.current) ref.current?.scrollIntoView()
  }, [width, height])

  useEffect(() => {
    const before = arrival.current
    arrival.current = toX === undefined || toY === undefined ? null : { x: toX, y: toY }
    const to = arrival.current
    if (!to || (before?.x === to.x && before.y === to.y)) return
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
    let left = isCalm ? 1 : GLIDE.frames
    const step = (): void => {
      left -= 1
      setView((now) => nearer(now, to, isCalm ? 1 : GLIDE.share, width, height))
      if (left > 0) gliding.current = requestAnimationFrame(step)
    }
    step()
    return () => cancelAnimationFrame(gliding.current)
  }, [toX, toY, width, height])

  return {
    ref,
    scale: view.scale,
    viewBox: `${view.x} ${view.y} ${width / view.scale} ${height / view.scale}`,
    closer: () => zoomBy(STEP),
    farther: () => zoomBy(1 / STEP),
    whole: () => setView(WHOLE),
    handlers: {
      onPointerDown(event: PointerEvent) {
        cancelAnimationFrame(gliding.current)
        fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY })
      },
      onPointerMove(event: PointerEvent) {
        const before = fingers.current.get(event.pointerId)
        if (!before || !ref.current || event.buttons === 0) return
        const now = { x: event.clientX, y: event.clientY }
        const [other] = [...fingers.current].filter(([id]) => id !== event.pointerId).map(([, point]) => point)
        const pixels = width / ref.current.clientWidth
        if (other) zoomBy(distance(now, other) / Math.max(distance(before, other), 1))
        else moveBy((before.x - now.x) * pixels, (before.y - now.y) * pixels)
        fingers.current.set(event.pointerId, now)
      },
      onPointerUp: letGo,
      onPointerCancel: letGo,
      onPointerLeave: letGo,
      onKeyDown(event: KeyboardEvent) {
        const stride = width / 10
        const moves: Record<string, () => void> = {
          '+': () => zoomBy(STEP),
          '=': () => zoomBy(STEP),
          '-': () => zoomBy(1 / STEP),
          ArrowLeft: () => moveBy(-stride, 0),
          ArrowRight: () => moveBy(stride, 0),
          ArrowUp: () => moveBy(0, -stride),
          ArrowDown: () => moveBy(0, stride),
        }
        const move = moves[event.key]
        if (!move || (event.key.startsWith('Arrow') && view.scale === 1)) return
        event.preventDefault()
        move()
      },
    },
  }
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

function zoomed(view: View, factor: number, width: number, height: number): View {
  const scale = Math.min(Math.max(view.scale * factor, 1), MAX_SCALE)
  const x = view.x + (width / view.scale - width / scale) / 2
  const y = view.y + (height / view.scale - height / scale) / 2
  return kept({ x, y, scale }, width, height)
}

function centred(point: Point, scale: number, width: number, height: number): View {
  return kept({ x: point.x - width / scale / 2, y: point.y - height / scale / 2, scale }, width, height)
}

/** A step of the way to the point; the same view again once the point stands in its middle half. */
function nearer(view: View, point: Point, share: number, width: number, height: number): View {
  const to = centred(point, view.scale, width, height)
  const [offX, offY] = [
    Math.abs(point.x - view.x - width / view.scale / 2),
    Math.abs(point.y - view.y - height / view.scale / 2),
  ]
  if (offX <= width / view.scale / 4 && offY <= height / view.scale / 4) return view
  return { ...view, x: view.x + (to.x - view.x) * share, y: view.y + (to.y - view.y) * share }
}

function kept(view: View, width: number, height: number): View {
  return {
    scale: view.scale,
    x: Math.min(Math.max(view.x, 0), width - width / view.scale),
    y: Math.min(Math.max(view.y, 0), height - height / view.scale),
  }
}
