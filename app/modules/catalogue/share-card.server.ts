import { createHash } from 'node:crypto'
import sharp, { type OverlayOptions } from 'sharp'
import type { Ctx } from '#app/core/ctx.ts'
import { toDirection } from '#app/core/locale.ts'
import type { Phrase } from '#app/core/translation.ts'
import { masterKey } from '#app/modules/media/render-variant.server.ts'
import { canDraw, drawText, type TextBox } from './draw-text.server.ts'
import { getShareSubject, type ShareSubject } from './share-subject.server.ts'

const WIDTH = 1200
const HEIGHT = 630
const PICTURE_WIDTH = 520
const MARGIN = 64
const TEXT_WIDTH = WIDTH - PICTURE_WIDTH - 2 * MARGIN
const FORMAT_VERSION = 1

const TITLE = { maxHeight: 260, sizes: [60, 50, 42, 36], colour: '#fbf9f5', isBold: true }
const LINE = { maxHeight: 84, sizes: [30, 26], colour: '#e7dfd0' }

/** Ground, the mark of the house, and a seam between text and picture. */
const FRAME = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
  <rect width="100%" height="100%" fill="#132a50"/>
  <rect y="${HEIGHT - 12}" width="100%" height="12" fill="#14918a"/>
  <g transform="translate(${MARGIN} 56)">
    <rect width="56" height="56" rx="10" fill="#234f96"/>
    <path d="M12 46V26c0-9 7-14 16-19 9 5 16 10 16 19v20H35V31c0-5-3-8-7-10-4 2-7 5-7 10v15Z" fill="#fbf9f5"/>
    <rect x="24" y="38" width="8" height="8" fill="#d9911b"/>
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
  const master = id && (await ctx.infra.storage.get(masterKey(id)))
  if (!master) return null
  return sharp(master)
    .resize(PICTURE_WIDTH, HEIGHT - 12, { fit: 'cover' })
    .flatten({ background: '#ffffff' })
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
  if (title) await put(title, TITLE, 32)
  for (const line of subject.lines) if (await canDraw(line.text)) await put(line, LINE, 18)
  return layers
}

async function firstDrawable(phrases: Phrase[]): Promise<Phrase | undefined> {
  for (const phrase of phrases) if (await canDraw(phrase.text)) return phrase
  return undefined
}
