import sharp from 'sharp'
import { expect, test } from 'vitest'
import type { Phrase } from '#app/core/translation.ts'
import { drawText } from './draw-text.server.ts'

const BOX = { width: 520, maxHeight: 400, sizes: [32], colour: '#000' }

/** How far the text's last, short line stays from both sides of the drawing, in pixels. */
async function marginsOfLastLine(phrase: Phrase): Promise<{ left: number; right: number }> {
  const { png, width, height } = await drawText(phrase, BOX)
  const top = Math.ceil(height * 0.7)
  const line = sharp(png).extract({ left: 0, top, width, height: height - top })
  const { data, info } = await line.ensureAlpha().extractChannel('alpha').raw().toBuffer({ resolveWithObject: true })
  const columns = Array.from(data, (alpha, at) => (alpha > 128 ? at % info.width : -1)).filter((column) => column >= 0)
  return { left: Math.min(...columns), right: width - Math.max(...columns) }
}

test('a line that is not full begins where its script begins', async () => {
  const urdu = await marginsOfLastLine({ text: `${'نمائش کنندگان لاہور میں '.repeat(2)}آن لائن`, locale: 'ur' })
  const english = await marginsOfLastLine({ text: `${'exhibitors in Lahore '.repeat(2)}online`, locale: 'en' })

  expect(urdu.right).toBeLessThan(urdu.left)
  expect(english.left).toBeLessThan(english.right)
})
