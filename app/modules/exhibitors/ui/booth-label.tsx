import { fitName } from '../name-lines.ts'

interface BoothLabelProps {
  number: string
  name: { text: string; lang: string } | null
  box: { x: number; y: number; width: number; height: number }
  scale: number
}

/** How large print must be, in decimetres of a hall about 48 m wide times the zoom, to be read on a screen. */
const READABLE = { desktop: 5.2, phone: 14 }
const MAX_NAME = 8

/** The booth's number, and below it the exhibitor's name as soon as it is near enough to be read. */
export function BoothLabel({ number, name, box, scale }: BoothLabelProps) {
  const middle = box.x + box.width / 2
  const fitted = name && fitName(name.text, box.width * 0.92, box.height * 0.5)
  const size = Math.min(fitted?.size ?? 0, MAX_NAME)
  const alone = <BoothNumber number={number} box={box} at={0.5} share={0.42} />
  if (!name || size * scale < READABLE.desktop) return alone
  const named = (
    <>
      <BoothNumber number={number} box={box} at={0.26} share={0.34} />
      <text lang={name.lang} fontSize={size} textAnchor="middle" fill="var(--text)" aria-hidden>
        {fitted?.lines.map((line, position) => (
          <tspan key={line} x={middle} y={box.y + box.height * 0.45 + size * (position * 1.2 + 0.95)}>
            {line}
          </tspan>
        ))}
      </text>
    </>
  )
  if (size * scale >= READABLE.phone) return named
  return (
    <>
      <g className="max-md:hidden">{named}</g>
      <g className="md:hidden">{alone}</g>
    </>
  )
}

/** `at` and `share` are parts of the booth's height: where the number's middle is, and how tall it may be. */
function BoothNumber({
  number,
  box,
  at,
  share,
}: Pick<BoothLabelProps, 'number' | 'box'> & { at: number; share: number }) {
  return (
    <text
      x={box.x + box.width / 2}
      y={box.y + box.height * at}
      fontSize={Math.min(box.width / (number.length * 0.66), box.height * share, 14)}
      fontWeight={600}
      textAnchor="middle"
      dominantBaseline="central"
      fill="var(--text)"
      aria-hidden
    >
      {number}
    </text>
  )
}
