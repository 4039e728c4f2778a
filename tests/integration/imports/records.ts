import { prisma } from '#tests/support/database.ts'

/** An exhibition with two booths and the organization that runs it. */
export async function anExhibition(slug: string) {
  const organizer = await prisma.organization.create({
    data: {
      slug: `organizer-of-${slug}`,
      externalId: `organizer-of-${slug}`,
      nameLatin: 'Fairs',
      country: 'PK',
      exportMarkets: [],
    },
  })
  return prisma.exhibition.create({
    data: {
      slug,
      organizerId: organizer.id,
      timeZone: 'Asia/Karachi',
      startsOn: new Date('2026-12-01'),
      endsOn: new Date('2026-12-05'),
      format: 'HYBRID',
      country: 'PK',
      city: 'Lahore',
      halls: {
        create: { code: 'A', width: 300, height: 200 },
      },
    },
    include: { halls: true },
  })
}

export async function someBooths(
  exhibition: { id: string; halls: { id: string }[] },
  numbers: string[],
): Promise<void> {
  const hallId = exhibition.halls[0]?.id ?? ''
  const polygon = [
    [0, 0],
    [30, 0],
    [30, 30],
    [0, 30],
  ]
  await prisma.booth.createMany({
    data: numbers.map((number) => ({ exhibitionId: exhibition.id, hallId, number, polygon, area: 9 })),
  })
}

export function anOrganization(externalId: string) {
  return prisma.organization.create({
    data: { slug: externalId, externalId, nameLatin: externalId, country: 'PK', exportMarkets: [] },
  })
}

export const NO_PROBLEMS = { errors: [], warnings: [] }

export function counts(
  rows: number,
  more: Partial<Record<'created' | 'changed' | 'unchanged' | 'refused' | 'heldBack', number>>,
) {
  return { rows, created: 0, changed: 0, unchanged: 0, refused: 0, heldBack: 0, ...more }
}
