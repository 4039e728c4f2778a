import sharp from 'sharp'
import type { Phrase } from '#app/core/translation.ts'

export interface TextBox {
  width: number
  maxHeight: number
  /** Pixels; smaller ones are tried until the text fits. */
  sizes: number[]
  colour: string
  isBold?: boolean
}

export interface DrawnText {
  png: Buffer
  width: number
  height: number
}

/** A code point nobody has assigned: every font draws it as the box that stands for a missing sign. */
const UNASSIGNED = '\u0378\u0378'
const SAMPLES = [
  { script: /\p{Script=Han}/u, sign: '国国' },
  { script: /\p{Script=Arabic}/u, sign: 'ککک' },
  { script: /\p{Script=Cyrillic}/u, sign: 'ЖЖ' },
  { script: /\p{Script=Latin}/u, sign: 'ăă' },
]

/** Whether this machine has fonts for every script of the text, so that nothing comes out as boxes. */
export async function canDraw(text: string): Promise<boolean> {
  const needed = SAMPLES.filter((sample) => sample.script.test(text))
  const missing = await measure(UNASSIGNED)
  const found = await Promise.all(needed.map((sample) => measure(sample.sign)))
  return found.every((one) => one !== missing)
}

async function measure(text: string): Promise<string> {
  const { info } = await sharp({ text: { text, font: 'sans 24', dpi: 72, rgba: true } })
    .png()
    .toBuffer({ resolveWithObject: true })
  return `${info.width}×${info.height}`
}

/** The text in its box, in the largest size that fits; cut short where even the smallest does not. */
export async function drawText(phrase: Phrase, box: TextBox): Promise<DrawnText> {
  let drawn: DrawnText | null = null
  for (const size of box.sizes) {
    drawn = await render(phrase, phrase.text, box, size)
    if (drawn.height <= box.maxHeight) return drawn
  }
  const smallest = box.sizes.at(-1) ?? 24
  const letters = [...phrase.text]
  const kept = Math.floor((letters.length * box.maxHeight) / (drawn?.height ?? box.maxHeight)) - 3
  return render(phrase, `${letters.slice(0, Math.max(kept, 1)).join('').trim()}…`, box, smallest)
}

async function render(phrase: Phrase, text: string, box: TextBox, size: number): Promise<DrawnText> {
  const markup = `<span foreground="${box.colour}" lang="${phrase.locale}"${box.isBold ? ' weight="bold"' : ''}>${escape(text)}</span>`
  const { data, info } = await sharp({
    text: {
      text: markup,
      font: `${phrase.locale === 'ur' ? 'Noto Naskh Arabic, sans' : 'sans'} ${size}`,
      width: box.width,
      dpi: 72,
      rgba: true,
      wrap: 'word-char',
      // Pango means the side on which a line of the text's own script begins.
      align: 'left',
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true })
  return { png: data, width: info.width, height: info.height }
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/\p{Cc}/gu, ' ')
}
