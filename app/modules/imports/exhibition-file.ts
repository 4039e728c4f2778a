import { z } from 'zod'
import { LOCALES } from '#app/core/locale.ts'

const locale = z.enum(LOCALES)
const country = z.string().regex(/^[A-Z]{2}$/)
const day = z.iso.date()
const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
const words = z.partialRecord(locale, z.string())

/** An organization written out in a seed file. */
export const organizationFile = z.strictObject({
  externalId: slug,
  nameLatin: z.string(),
  nameNative: z.string().nullish(),
  nameChinese: z.string().nullish(),
  nativeLocale: locale,
  country,
  city: z.string().nullish(),
  cities: words.default({}),
  kinds: z.array(
    z.enum([
      'MANUFACTURER',
      'TRADER',
      'COOPERATIVE',
      'WINERY',
      'SERVICE_PROVIDER',
      'CHAMBER',
      'EMBASSY',
      'PUBLIC_BODY',
      'MEDIA',
      'BUYER',
      'ORGANIZER',
    ]),
  ),
  verification: z.enum(['LISTED', 'REVIEWED', 'VERIFIED']).default('LISTED'),
  website: z.url().nullish(),
  summary: words.default({}),
})
export type OrganizationFile = z.infer<typeof organizationFile>

const booth = z.strictObject({
  number: z.string().max(20),
  kind: z.enum(['INLINE', 'CORNER', 'PENINSULA', 'ISLAND']),
  polygon: z.array(z.tuple([z.number(), z.number()])).min(3),
  area: z.number().positive().transform(Math.round),
})

/** prisma/seed/<exhibition>/exhibition.json */
export const exhibitionFile = z.strictObject({
  slug,
  sourceLocale: locale,
  timeZone: z.string(),
  startsOn: day,
  endsOn: day,
  format: z.enum(['ONLINE', 'HALL', 'HYBRID']),
  status: z.enum(['DRAFT', 'PUBLISHED', 'ARCHIVED']),
  country,
  city: z.string(),
  cover: z.string().nullish(),
  organizer: organizationFile,
  translations: z.partialRecord(
    locale,
    z.strictObject({
      name: z.string(),
      tagline: z.string().nullish(),
      description: z.string().nullish(),
      venue: z.string().nullish(),
    }),
  ),
  halls: z.array(
    z.strictObject({
      code: z.string().max(10),
      width: z.number().int().positive(),
      height: z.number().int().positive(),
      names: words,
      booths: z.array(booth),
    }),
  ),
  pavilions: z.array(
    z.strictObject({
      slug,
      country: country.nullish(),
      colour: z
        .string()
        .toLowerCase()
        .regex(/^#[0-9a-f]{6}$/),
      names: words,
      descriptions: words.default({}),
    }),
  ),
})
export type ExhibitionFile = z.infer<typeof exhibitionFile>

/** prisma/seed/people.json */
export const peopleFile = z.array(
  z.strictObject({
    email: z.email().toLowerCase(),
    name: z.string(),
    locale,
    role: z.string(),
    memberRole: z.enum(['OWNER', 'MANAGER', 'STAFF']).default('STAFF'),
    isAdministrator: z.boolean().default(false),
    organization: z.union([z.string(), organizationFile]).optional(),
  }),
)
export type PersonFile = z.infer<typeof peopleFile>[number]
