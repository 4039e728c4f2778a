import type { Prisma } from '#prisma/client.ts'
import type { Ctx } from '#app/core/ctx.ts'
import { refuse } from '#app/core/errors.ts'

const targetShape = {
  id: true,
  slug: true,
  pavilions: { select: { id: true, slug: true } },
  booths: { select: { id: true, number: true } },
} satisfies Prisma.ExhibitionSelect

/** The exhibition that rows are imported into. */
export interface Target {
  id: string
  slug: string
  booths: ReadonlyMap<string, string>
  pavilions: ReadonlyMap<string, string>
}

export async function getTarget(ctx: Ctx, slug: string): Promise<Target> {
  const found = await ctx.db.exhibition.findUnique({ where: { slug }, select: targetShape })
  if (!found) return refuse('not_found', 'imports.exhibition_unknown', slug)
  return {
    id: found.id,
    slug: found.slug,
    booths: new Map(found.booths.map((booth) => [booth.number, booth.id])),
    pavilions: new Map(found.pavilions.map((pavilion) => [pavilion.slug, pavilion.id])),
  }
}
