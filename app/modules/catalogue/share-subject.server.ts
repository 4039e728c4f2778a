import type { Ctx } from '#app/core/ctx.ts'
import { refuse } from '#app/core/errors.ts'
import type { Phrase } from '#app/core/translation.ts'
import { getExhibition, listPavilions } from '#app/modules/exhibitions/queries.server.ts'
import { findBooth, listPresences } from '#app/modules/exhibitors/presence.server.ts'
import { findOrganization } from '#app/modules/organizations/queries.server.ts'
import type { NamesView } from '#app/modules/organizations/names.ts'
import { paths } from '#app/paths.ts'
import { findProduct } from './product.server.ts'

/** What a share card or a QR code stands for. */
export interface ShareSubject {
  path: string
  title: Phrase
  /** The same in Latin letters, for servers without a font of the reader's script. */
  latinTitle: string
  lines: Phrase[]
  pictureId: string | null
}

const NAME = /^([a-z0-9]+(?:-[a-z0-9]+)*)(?:\.([a-z0-9]+(?:-[a-z0-9]+)*))?$/

/** `name` is a slug; a booth's is `<exhibition>.<exhibitor>`, a pavilion's in the same manner. Only what is public has a card. */
export async function getShareSubject(ctx: Ctx, kind: string, name: string): Promise<ShareSubject> {
  const [, slug = '', part] = NAME.exec(name.slice(0, 250)) ?? []
  const subject = slug === '' ? null : await findSubject(ctx, kind, slug, part)
  return subject ?? refuse('not_found', 'core.not_found')
}

async function findSubject(ctx: Ctx, kind: string, slug: string, part?: string): Promise<ShareSubject | null> {
  if (kind === 'booth') return part === undefined ? null : ofBooth(ctx, slug, part)
  if (kind === 'pavilion') return part === undefined ? null : ofPavilion(ctx, slug, part)
  if (part !== undefined) return null
  if (kind === 'product') return ofProduct(ctx, slug)
  if (kind === 'organization') return ofOrganization(ctx, slug)
  return kind === 'exhibition' ? ofExhibition(ctx, slug) : null
}

async function ofProduct(ctx: Ctx, slug: string): Promise<ShareSubject | null> {
  const product = await findProduct(ctx, slug)
  if (!product) return null
  const [presence] = await listPresences(ctx, { productId: product.id })
  return {
    path: paths.product(ctx.locale, slug),
    title: product.title,
    latinTitle: toLatin([product.title, product.originalTitle], product.organization.names.latin),
    lines: [toName(ctx, product.organization.names), ...(presence ? [presence.exhibition.name] : [])],
    pictureId: product.pictures[0]?.id ?? null,
  }
}

async function ofOrganization(ctx: Ctx, slug: string): Promise<ShareSubject | null> {
  const organization = await findOrganization(ctx, slug)
  return (
    organization && {
      path: paths.organization(ctx.locale, slug),
      title: toName(ctx, organization.names),
      latinTitle: organization.names.latin,
      lines: organization.summary ? [organization.summary] : [],
      pictureId: organization.cover?.id ?? organization.logo?.id ?? null,
    }
  )
}

async function ofBooth(ctx: Ctx, exhibition: string, exhibitor: string): Promise<ShareSubject | null> {
  const booth = await findBooth(ctx, exhibition, exhibitor)
  if (!booth) return null
  const { organization } = booth
  return {
    path: paths.booth(ctx.locale, exhibition, exhibitor),
    title: toName(ctx, organization.names),
    latinTitle: organization.names.latin,
    lines: [booth.exhibition.name, ...(booth.booth ? [{ text: booth.booth.number, locale: 'en' as const }] : [])],
    pictureId: organization.cover?.id ?? organization.logo?.id ?? null,
  }
}

async function ofPavilion(ctx: Ctx, exhibitionSlug: string, slug: string): Promise<ShareSubject | null> {
  const exhibition = await getExhibition(ctx, exhibitionSlug)
  const pavilion = (await listPavilions(ctx, exhibition)).find((one) => one.slug === slug)
  if (!pavilion) return null
  return {
    path: paths.pavilion(ctx.locale, exhibitionSlug, slug),
    title: pavilion.name,
    latinTitle: toLatin([pavilion.name], slug),
    lines: [exhibition.name],
    pictureId: exhibition.cover?.id ?? null,
  }
}

async function ofExhibition(ctx: Ctx, slug: string): Promise<ShareSubject> {
  const exhibition = await getExhibition(ctx, slug)
  return {
    path: paths.exhibition(ctx.locale, slug),
    title: exhibition.name,
    latinTitle: toLatin([exhibition.name], slug),
    lines: exhibition.tagline ? [exhibition.tagline] : [],
    pictureId: exhibition.cover?.id ?? null,
  }
}

function toName(ctx: Ctx, names: NamesView): Phrase {
  if (ctx.locale === 'zh' && names.chinese) return { text: names.chinese, locale: 'zh' }
  if (ctx.locale !== 'en' && ctx.locale === names.nativeLocale && names.native)
    return { text: names.native, locale: names.nativeLocale }
  return { text: names.latin, locale: 'en' }
}

function toLatin(phrases: (Phrase | null)[], otherwise: string): string {
  return (
    phrases.find((phrase) => phrase && !/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(phrase.text))
      ?.text ?? otherwise
  )
}
