import { toString } from 'qrcode'
import type { Ctx } from '#app/core/ctx.ts'
import { getShareSubject } from './share-subject.server.ts'

/** The public address of a page as an SVG, sharp at any size. */
export async function drawQrCode(ctx: Ctx, kind: string, name: string): Promise<string> {
  const { path } = await getShareSubject(ctx, kind, name)
  return toString(`${ctx.infra.origin}${path}`, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 })
}
