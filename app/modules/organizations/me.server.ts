import { z } from 'zod'
import type { Ctx } from '#app/core/ctx.ts'
import { refuse } from '#app/core/errors.ts'
import { LOCALES } from '#app/core/locale.ts'
import { requireSignedIn } from '#app/modules/accounts/actor.ts'

export const apiMe = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    locale: z.enum(LOCALES),
    isAdministrator: z.boolean(),
    organization: z
      .object({ id: z.string(), slug: z.string(), name: z.string(), role: z.enum(['OWNER', 'MANAGER', 'STAFF']) })
      .nullable(),
  })
  .meta({ id: 'Me' })

/** Who is signed in, and for which organization they act. */
export async function getMe(ctx: Ctx): Promise<z.infer<typeof apiMe>> {
  const { userId } = requireSignedIn(ctx)
  const user = await ctx.db.user.findUnique({
    where: { id: userId },
    select: {
      id: true,
      name: true,
      email: true,
      locale: true,
      isAdministrator: true,
      memberships: {
        orderBy: { createdAt: 'asc' },
        take: 1,
        select: { role: true, organization: { select: { id: true, slug: true, nameLatin: true } } },
      },
    },
  })
  if (!user) return refuse('sign_in', 'accounts.sign_in_first')
  const { memberships, ...self } = user
  const membership = memberships[0]
  return {
    ...self,
    organization: membership
      ? {
          id: membership.organization.id,
          slug: membership.organization.slug,
          name: membership.organization.nameLatin,
          role: membership.role,
        }
      : null,
  }
}
