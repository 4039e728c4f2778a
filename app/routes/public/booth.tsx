import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { toMainName } from '#app/components/organization-name.tsx'
import { LinkButton } from '#app/components/button.tsx'
import { PhraseText } from '#app/components/phrase-text.tsx'
import { ShareActions } from '#app/components/share-actions.tsx'
import type { Phrase } from '#app/core/translation.ts'
import { handle } from '#app/http/handle.server.ts'
import { toMeta, type PageMeta } from '#app/http/meta.ts'
import { moveOn } from '#app/http/moved.server.ts'
import { requireSlug } from '#app/http/params.ts'
import { toShelfQuery } from '#app/http/shelf-query.ts'
import { useTranslation } from '#app/i18n/i18n.tsx'
import { translatorFor } from '#app/i18n/translate.server.ts'
import { findBooth, findNewBoothSlugs } from '#app/modules/exhibitors/presence.server.ts'
import { BoothPlace } from '#app/modules/exhibitors/ui/booth-place.tsx'
import { toOrganizationJsonLd } from '#app/modules/organizations/json-ld.server.ts'
import { describeOrganization } from '#app/modules/organizations/page-description.server.ts'
import { AboutOrganization } from '#app/modules/organizations/ui/about-organization.tsx'
import { OrganizationHead } from '#app/modules/organizations/ui/organization-head.tsx'
import { listProductShelf } from '#app/modules/search/product-shelf.server.ts'
import { ProductShelf } from '#app/modules/search/ui/product-shelf.tsx'
import { paths } from '#app/paths.ts'

export function loader(args: LoaderFunctionArgs) {
  return handle(args, async (ctx) => {
    const exhibition = requireSlug(args.params['exhibition'])
    const exhibitor = requireSlug(args.params['exhibitor'])
    const booth = await findBooth(ctx, exhibition, exhibitor)
    if (!booth) {
      const current = await findNewBoothSlugs(ctx, exhibition, exhibitor)
      return moveOn(current && paths.booth(ctx.locale, current.exhibition, current.exhibitor))
    }
    const [t, shelf] = await Promise.all([
      translatorFor(ctx.locale),
      listProductShelf(ctx, { exhibitorId: booth.id }, toShelfQuery(args.request)),
    ])
    const { origin } = ctx.infra
    const { organization } = booth
    const name = toMainName(organization.names, ctx.locale).text
    const meta: PageMeta = {
      title: `${name} · ${t('exhibitors.booth_title', { exhibition: booth.exhibition.name.text })}`,
      description: describeOrganization(t, ctx.locale, organization, name),
      path: `/exhibitions/${exhibition}/exhibitors/${exhibitor}`,
      origin,
      locale: ctx.locale,
      image: paths.share('booth', `${exhibition}.${exhibitor}`, ctx.locale),
      jsonLd: toOrganizationJsonLd(
        organization,
        `${origin}${paths.organization(ctx.locale, organization.slug)}`,
        organization.logo && `${origin}${paths.media(organization.logo.id, '320.webp')}`,
      ),
    }
    return { booth, shelf, now: ctx.now.toISOString(), meta }
  })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => toMeta(data?.meta)

export default function BoothPage() {
  const { booth, shelf, now } = useLoaderData<typeof loader>()
  const { t, locale } = useTranslation()
  const { exhibition, organization } = booth
  return (
    <main className="mx-auto flex max-w-7xl flex-col gap-6 px-4 py-4 sm:gap-8 sm:py-6">
      <OrganizationHead
        organization={organization}
        kicker={<ExhibitionLink slug={exhibition.slug} name={exhibition.name} />}
        actions={
          <ShareActions
            path={paths.booth(locale, exhibition.slug, booth.slug)}
            qr={paths.qr('booth', `${exhibition.slug}.${booth.slug}`, locale)}
            canPrint
            isBrief
          />
        }
      >
        <BoothPlace booth={booth} now={now} />
      </OrganizationHead>
      <ProductShelf shelf={shelf} title={t('exhibitors.exhibits')} />
      <AboutOrganization organization={organization}>
        <LinkButton to={paths.organization(locale, organization.slug)} look="secondary" className="self-start print:hidden">
          {t('organizations.visit_showroom')}
        </LinkButton>
      </AboutOrganization>
    </main>
  )
}

function ExhibitionLink({ slug, name }: { slug: string; name: Phrase }) {
  const { locale } = useTranslation()
  return (
    <Link to={paths.exhibition(locale, slug)} className="text-action inline-flex min-h-11 items-center font-medium">
      <PhraseText phrase={name} />
    </Link>
  )
}
