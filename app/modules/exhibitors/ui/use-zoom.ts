import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'

interface View {
  x: number
  y: number
  scale: number
}

const MAX_SCALE = 8
const STEP = 1.4
const WHOLE: View = { x: 0, y: 0, scale: 1 }

/** A movable window on a plan of width × height: its viewBox, handlers for the svg, and three buttons' actions. */
export function useZoom(width: number, height: number) {
  const [view, setView] = useState(WHOLE)
  const ref = useRef<SVGSVGElement>(null)
  const drag = useRef<{ x: number; y: number } | null>(null)
  const zoomBy = (factor: number): void => setView((now) => zoomed(now, factor, width, height))
  const moveBy = (x: number, y: number): void =>
    setView((now) => kept({ ...now, x: now.x + x / now.scale, y: now.y + y / now.scale }, width, height))

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

  return {
    ref,
    viewBox: `${view.x} ${view.y} ${width / view.scale} ${height / view.scale}`,
    closer: () => zoomBy(STEP),
    farther: () => zoomBy(1 / STEP),
    whole: () => setView(WHOLE),
    handlers: {
      onPointerDown(event: PointerEvent) {
        drag.current = { x: event.clientX, y: event.clientY }
      },
      onPointerMove(event: PointerEvent) {
        if (!drag.current || !ref.current || event.buttons === 0) return
        const pixels = width / ref.current.clientWidth
        moveBy((drag.current.x - event.clientX) * pixels, (drag.current.y - event.clientY) * pixels)
        drag.current = { x: event.clientX, y: event.clientY }
      },
      onPointerUp() {
        drag.current = null
      },
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

function zoomed(view: View, factor: number, width: number, height: number): View {
  const scale = Math.min(Math.max(view.scale * factor, 1), MAX_SCALE)
  const x = view.x + (width / view.scale - width / scale) / 2
  const y = view.y + (height / view.scale - height / scale) / 2
  return kept({ x, y, scale }, width, height)
}

function kept(view: View, width: number, height: number): View {
  return {
    scale: view.scale,
    x: Math.min(Math.max(view.x, 0), width - width / view.scale),
    y: Math.min(Math.max(view.y, 0), height - height / view.scale),
  }
}
