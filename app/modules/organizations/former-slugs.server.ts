import type { Ctx } from '#app/core/ctx.ts'
import type { SlugKind } from '#prisma/enums.ts'

/** What had this slug before it got another one; an exhibitor's is written `<exhibition>/<exhibitor>`. */
export async function findFormerOwner(ctx: Ctx, kind: SlugKind, slug: string): Promise<string | null> {
  const former = await ctx.db.formerSlug.findUnique({
    where: { kind_slug: { kind, slug } },
    select: { targetId: true },
  })
  return former?.targetId ?? null
}
