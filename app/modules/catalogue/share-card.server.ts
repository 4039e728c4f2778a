import { createHash } from 'node:crypto'
import sharp, { type OverlayOptions } from 'sharp'
import type { Ctx } from '#app/core/ctx.ts'
import { toDirection } from '#app/core/locale.ts'
import type { Phrase } from '#app/core/translation.ts'
import { readMaster } from '#app/modules/media/render-variant.server.ts'
import { canDraw, drawText, type TextBox } from './draw-text.server.ts'
import { getShareSubject, type ShareSubject } from './share-subject.server.ts'

const WIDTH = 1200
const HEIGHT = 630
const PICTURE_WIDTH = 520
const PICTURE_HEIGHT = HEIGHT - 12
const LOGO_SIDE = 300
const PANEL = '#f4efe6'
const MARGIN = 64
const MARK_SIDE = 72
const TEXT_WIDTH = WIDTH - PICTURE_WIDTH - 2 * MARGIN
const FORMAT_VERSION = 2

const TITLE = { maxHeight: 260, sizes: [60, 50, 42, 36], colour: '#fbf9f5', isBold: true }
const MARK = { maxHeight: 60, sizes: [32], colour: '#fbf9f5', isBold: true }
const LINE = { maxHeight: 84, sizes: [30, 26], colour: '#e7dfd0' }

/** Ground, the mark of the house, and a seam between text and picture. */
const FRAME = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
  <rect width="100%" height="100%" fill="#132a50"/>
  <rect y="${HEIGHT - 12}" width="100%" height="12" fill="#14918a"/>
  <g transform="translate(${MARGIN} 52) scale(1.75)">
    <path d="M4 29V12.2C4 8.6 6.2 7.4 9.6 6L16 2.4L22.4 6C25.8 7.4 28 8.6 28 12.2V29H23V17.4C23 13.4 20.4 12 16 8.6C11.6 12 9 13.4 9 17.4V29Z" fill="#fbf9f5"/>
    <path d="M12 29V19.2C12 16.9 13.6 15.8 16 13.8C18.4 15.8 20 16.9 20 19.2V29Z" fill="#e0a526"/>
  </g>
</svg>`

/** A card of 1200 × 630 for chats and social pages, drawn when first asked for; a changed text or picture is drawn anew. */
export async function renderShareCard(ctx: Ctx, kind: string, name: string): Promise<{ body: Buffer; etag: string }> {
  const subject = await getShareSubject(ctx, kind, name)
  const hash = createHash('sha1')
    .update(JSON.stringify([FORMAT_VERSION, subject]))
    .digest('hex')
    .slice(0, 12)
  const body = await ctx.infra.storage.getOrMake(`share/${kind}/${name}.${ctx.locale}.${hash}.png`, () =>
    drawCard(ctx, subject),
  )
  return { body, etag: `"${hash}"` }
}

async function drawCard(ctx: Ctx, subject: ShareSubject): Promise<Buffer> {
  const layers: OverlayOptions[] = []
  const picture = await drawPicture(ctx, subject.pictureId)
  const isMirrored = toDirection(ctx.locale) === 'rtl'
  if (picture) layers.push({ input: picture, top: 0, left: isMirrored ? 0 : WIDTH - PICTURE_WIDTH })
  layers.push(...(await drawTexts(subject, picture === null, isMirrored)))
  return sharp(
    Buffer.from(FRAME.replace(`translate(${MARGIN}`, `translate(${isMirrored ? WIDTH - MARGIN - 56 : MARGIN}`)),
  )
    .composite(layers)
    .png({ palette: true, colours: 256, effort: 4 })
    .toBuffer()
}

async function drawPicture(ctx: Ctx, id: string | null): Promise<Buffer | null> {
  const master = id && (await readMaster(ctx, id))
  if (!master) return null
  const picture = sharp(master)
  const { width } = await picture.metadata()
  if (width >= PICTURE_WIDTH) {
    return picture
      .resize(PICTURE_WIDTH, PICTURE_HEIGHT, { fit: 'cover' })
      .flatten({ background: PANEL })
      .png()
      .toBuffer()
  }
  // A logo would blur when blown up to the whole panel.
  const logo = await picture.resize(LOGO_SIDE, LOGO_SIDE, { fit: 'inside' }).png().toBuffer()
  return sharp({ create: { width: PICTURE_WIDTH, height: PICTURE_HEIGHT, channels: 3, background: PANEL } })
    .composite([{ input: logo, gravity: 'centre' }])
    .png()
    .toBuffer()
}

/** Title in the middle, company and exhibition below it; a script without a font gives way to the Latin name. */
async function drawTexts(subject: ShareSubject, isWide: boolean, isMirrored: boolean): Promise<OverlayOptions[]> {
  const width = isWide ? WIDTH - 2 * MARGIN : TEXT_WIDTH
  const title = (await firstDrawable([subject.title, { text: subject.latinTitle, locale: 'en' }])) ?? null
  const layers: OverlayOptions[] = []
  let top = 150
  const put = async (phrase: Phrase, box: Omit<TextBox, 'width'>, gap: number): Promise<void> => {
    const drawn = await drawText(phrase, { ...box, width })
    layers.push({ input: drawn.png, top, left: isMirrored ? WIDTH - MARGIN - drawn.width : MARGIN })
    top += drawn.height + gap
  }
  const house: Phrase = { text: 'Caravanserai', locale: 'en' }
  if (await canDraw(house.text)) {
    const mark = await drawText(house, { ...MARK, width })
    layers.push({
      input: mark.png,
      top: 66,
      left: isMirrored ? WIDTH - MARGIN - MARK_SIDE - mark.width : MARGIN + MARK_SIDE,
    })
  }
  if (title) await put(title, TITLE, 32)
  for (const line of subject.lines) if (await canDraw(line.text)) await put(line, LINE, 18)
  return layers
}

async function firstDrawable(phrases: Phrase[]): Promise<Phrase | undefined> {
  for (const phrase of phrases) if (await canDraw(phrase.text)) return phrase
  return undefined
}
