import type { Prisma } from '#prisma/client.ts'
import type { Ctx } from '#app/core/ctx.ts'
import { pickPhrase } from '#app/core/translation.ts'
import { toIsoDate, toPhase } from '#app/modules/exhibitions/rules.ts'
import { findFormerOwner } from '#app/modules/organizations/former-slugs.server.ts'
import { organizationView, toOrganizationView } from '#app/modules/organizations/queries.server.ts'

const PUBLIC_EXHIBITOR = {
  status: 'PUBLISHED',
  exhibition: { status: { not: 'DRAFT' } },
} satisfies Prisma.ExhibitorWhereInput

const presence = {
  id: true,
  slug: true,
  exhibition: {
    select: {
      slug: true,
      sourceLocale: true,
      timeZone: true,
      startsOn: true,
      endsOn: true,
      city: true,
      country: true,
      translations: { select: { locale: true, name: true } },
    },
  },
  booth: {
    select: { number: true, hall: { select: { code: true, translations: { select: { locale: true, name: true } } } } },
  },
  pavilion: { select: { slug: true, colour: true, translations: { select: { locale: true, name: true } } } },
} satisfies Prisma.ExhibitorSelect

/** Where, when and at which booth somebody exhibits. */
export type PresenceRow = ReturnType<typeof toPresence>

function toPresence(row: Prisma.ExhibitorGetPayload<{ select: typeof presence }>, ctx: Ctx) {
  const { exhibition, booth, pavilion } = row
  return {
    id: row.id,
    slug: row.slug,
    exhibition: {
      slug: exhibition.slug,
      name: pickPhrase(exhibition.translations, 'name', ctx.locale, exhibition.sourceLocale) ?? {
        text: exhibition.slug,
        locale: 'en' as const,
      },
      startsOn: toIsoDate(exhibition.startsOn),
      endsOn: toIsoDate(exhibition.endsOn),
      timeZone: exhibition.timeZone,
      phase: toPhase(exhibition, ctx.now),
      city: exhibition.city,
      country: exhibition.country,
    },
    booth: booth && {
      number: booth.number,
      hall: pickPhrase(booth.hall.translations, 'name', ctx.locale, exhibition.sourceLocale) ?? {
        text: booth.hall.code,
        locale: 'en' as const,
      },
    },
    pavilion: pavilion && {
      slug: pavilion.slug,
      colour: pavilion.colour,
      name: pickPhrase(pavilion.translations, 'name', ctx.locale, exhibition.sourceLocale),
    },
  }
}

/** The public exhibitions an organization takes part in, or those that show one product; the next one first. */
export async function listPresences(
  ctx: Ctx,
  of: { organizationId: string } | { productId: string },
): Promise<PresenceRow[]> {
  const rows = await ctx.db.exhibitor.findMany({
    where: {
      ...PUBLIC_EXHIBITOR,
      ...('productId' in of
        ? { exhibits: { some: { productId: of.productId } } }
        : { organizationId: of.organizationId }),
    },
    orderBy: [{ exhibition: { startsOn: 'asc' } }, { id: 'asc' }],
    take: 20,
    select: presence,
  })
  const order = { live: 0, upcoming: 1, past: 2 }
  return rows.map((row) => toPresence(row, ctx)).sort((a, b) => order[a.exhibition.phase] - order[b.exhibition.phase])
}

export type BoothView = NonNullable<Awaited<ReturnType<typeof findBooth>>>

/** One exhibitor's page at one exhibition. */
export async function findBooth(ctx: Ctx, exhibition: string, exhibitor: string) {
  const row = await ctx.db.exhibitor.findFirst({
    where: { slug: exhibitor, ...PUBLIC_EXHIBITOR, exhibition: { slug: exhibition, status: { not: 'DRAFT' } } },
    select: { ...presence, organization: { select: organizationView } },
  })
  return row && { ...toPresence(row, ctx), organization: toOrganizationView(row.organization, ctx) }
}

/** The slugs that took the place of former ones, of the exhibition or of the exhibitor. */
export async function findNewBoothSlugs(
  ctx: Ctx,
  exhibition: string,
  exhibitor: string,
): Promise<{ exhibition: string; exhibitor: string } | null> {
  const exhibitionId = await findFormerOwner(ctx, 'EXHIBITION', exhibition)
  const id = await findFormerOwner(ctx, 'EXHIBITOR', `${exhibition}/${exhibitor}`)
  if (!exhibitionId && !id) return null
  const row = await ctx.db.exhibitor.findFirst({
    where: { ...PUBLIC_EXHIBITOR, ...(id ? { id } : { exhibitionId: exhibitionId ?? '', slug: exhibitor }) },
    select: { slug: true, exhibition: { select: { slug: true } } },
  })
  return row && { exhibition: row.exhibition.slug, exhibitor: row.slug }
}
