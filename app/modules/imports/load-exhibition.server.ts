import type { Prisma } from '#prisma/client.ts'
import type { TranslationState } from '#prisma/enums.ts'
import type { Ctx } from '#app/core/ctx.ts'
import { LOCALES, type Locale } from '#app/core/locale.ts'
import { inTransaction } from '#app/core/transaction.server.ts'
import { storeImage } from '#app/modules/media/store-image.server.ts'
import type { ExhibitionFile, OrganizationFile } from './exhibition-file.ts'
import type { PictureSource } from './pictures.server.ts'

type Db = Prisma.TransactionClient

/** Makes the exhibition with its organizer, halls, booths and pavilions, or brings it to what the file says. */
export async function loadExhibition(
  ctx: Ctx,
  file: ExhibitionFile,
  pictures: PictureSource | null,
): Promise<{ id: string }> {
  const coverId = await storeCover(ctx, file, pictures)
  return inTransaction(ctx, async ({ db, now }) => {
    const organizer = await saveOrganization(db, file.organizer, now)
    const facts = {
      organizerId: organizer.id,
      sourceLocale: file.sourceLocale,
      timeZone: file.timeZone,
      startsOn: new Date(file.startsOn),
      endsOn: new Date(file.endsOn),
      format: file.format,
      status: file.status,
      country: file.country,
      city: file.city,
      ...(coverId ? { coverId } : {}),
    }
    const exhibition = await db.exhibition.upsert({
      where: { slug: file.slug },
      create: { slug: file.slug, ...facts },
      update: facts,
      select: { id: true },
    })
    await saveTranslations(db, exhibition.id, file)
    await saveHalls(db, exhibition.id, file)
    await savePavilions(db, exhibition.id, file)
    return exhibition
  })
}

async function storeCover(ctx: Ctx, file: ExhibitionFile, pictures: PictureSource | null): Promise<string | null> {
  const bytes = file.cover ? await pictures?.read(file.cover) : null
  return bytes && file.cover ? (await storeImage(ctx, { bytes, fileName: file.cover })).id : null
}

/** Its external id is also its address. */
export async function saveOrganization(db: Db, file: OrganizationFile, now: Date): Promise<{ id: string }> {
  const { externalId, summary, cities, ...plain } = file
  const facts = {
    ...plain,
    nameNative: plain.nameNative ?? null,
    nameChinese: plain.nameChinese ?? null,
    city: plain.city ?? null,
    website: plain.website ?? null,
    verifiedOn: file.verification === 'VERIFIED' ? now : null,
  }
  const organization = await db.organization.upsert({
    where: { externalId },
    create: { externalId, slug: externalId, exportMarkets: [], ...facts },
    update: facts,
    select: { id: true },
  })
  for (const [locale, state, words] of inStates(toWords(summary, cities), file.nativeLocale)) {
    const key = { organizationId: organization.id, locale }
    await db.organizationTranslation.upsert({
      where: { organizationId_locale: key },
      create: { ...key, state, ...words },
      update: { state, ...words },
    })
  }
  return organization
}

/** Summary and city by language. */
function toWords(summary: OrganizationFile['summary'], cities: OrganizationFile['cities']) {
  const words: Partial<Record<Locale, { summary: string | null; city: string | null }>> = {}
  for (const locale of LOCALES) {
    if (summary[locale] || cities[locale])
      words[locale] = { summary: summary[locale] ?? null, city: cities[locale] ?? null }
  }
  return words
}

function inStates<T>(words: Partial<Record<Locale, T>>, original: Locale): [Locale, TranslationState, T][] {
  return (Object.entries(words) as [Locale, T][]).map(([locale, text]) => [
    locale,
    locale === original ? 'ORIGINAL' : 'APPROVED',
    text,
  ])
}

async function saveTranslations(db: Db, exhibitionId: string, file: ExhibitionFile): Promise<void> {
  for (const [locale, state, words] of inStates(file.translations, file.sourceLocale)) {
    const texts = {
      state,
      name: words.name,
      tagline: words.tagline ?? null,
      description: words.description ?? null,
      venue: words.venue ?? null,
    }
    const key = { exhibitionId, locale }
    await db.exhibitionTranslation.upsert({
      where: { exhibitionId_locale: key },
      create: { ...key, ...texts },
      update: texts,
    })
  }
}

async function saveHalls(db: Db, exhibitionId: string, file: ExhibitionFile): Promise<void> {
  for (const [position, { code, width, height, names, booths }] of file.halls.entries()) {
    const facts = { position, width, height }
    const hall = await db.hall.upsert({
      where: { exhibitionId_code: { exhibitionId, code } },
      create: { exhibitionId, code, ...facts },
      update: facts,
      select: { id: true },
    })
    for (const [locale, state, name] of inStates(names, file.sourceLocale)) {
      const key = { hallId: hall.id, locale }
      await db.hallTranslation.upsert({
        where: { hallId_locale: key },
        create: { ...key, state, name },
        update: { state, name },
      })
    }
    await db.$executeRaw`
      insert into booth ("exhibitionId", "hallId", number, kind, polygon, area)
      select ${exhibitionId}::uuid, ${hall.id}::uuid, number, kind, polygon, area
      from jsonb_to_recordset(${JSON.stringify(booths)}::jsonb) as r(number text, kind booth_kind, polygon jsonb, area int)
      on conflict ("exhibitionId", number) do update
        set "hallId" = excluded."hallId", kind = excluded.kind, polygon = excluded.polygon, area = excluded.area`
  }
}

async function savePavilions(db: Db, exhibitionId: string, file: ExhibitionFile): Promise<void> {
  for (const [position, { slug, country, colour, names, descriptions }] of file.pavilions.entries()) {
    const facts = { position, country: country ?? null, colour }
    const pavilion = await db.pavilion.upsert({
      where: { exhibitionId_slug: { exhibitionId, slug } },
      create: { exhibitionId, slug, ...facts },
      update: facts,
      select: { id: true },
    })
    for (const [locale, state, name] of inStates(names, file.sourceLocale)) {
      const key = { pavilionId: pavilion.id, locale }
      const texts = { state, name, description: descriptions[locale] ?? null }
      await db.pavilionTranslation.upsert({
        where: { pavilionId_locale: key },
        create: { ...key, ...texts },
        update: texts,
      })
    }
  }
}
