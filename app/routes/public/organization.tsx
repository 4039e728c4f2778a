import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { toMainName } from '#app/components/organization-name.tsx'
import { SectionHead } from '#app/components/section-head.tsx'
import { ShareActions } from '#app/components/share-actions.tsx'
import { handle } from '#app/http/handle.server.ts'
import { toMeta, type PageMeta } from '#app/http/meta.ts'
import { moveOn } from '#app/http/moved.server.ts'
import { requireSlug } from '#app/http/params.ts'
import { toShelfQuery } from '#app/http/shelf-query.ts'
import { useTranslation } from '#app/i18n/i18n.tsx'
import { translatorFor } from '#app/i18n/translate.server.ts'
import { listPresences } from '#app/modules/exhibitors/presence.server.ts'
import { PresenceList } from '#app/modules/exhibitors/ui/presence-list.tsx'
import { toOrganizationJsonLd } from '#app/modules/organizations/json-ld.server.ts'
import { describeOrganization } from '#app/modules/organizations/page-description.server.ts'
import { findNewOrganizationSlug, findOrganization } from '#app/modules/organizations/queries.server.ts'
import { AboutOrganization } from '#app/modules/organizations/ui/about-organization.tsx'
import { OrganizationHead } from '#app/modules/organizations/ui/organization-head.tsx'
import { listProductShelf } from '#app/modules/search/product-shelf.server.ts'
import { ProductShelf } from '#app/modules/search/ui/product-shelf.tsx'
import { paths } from '#app/paths.ts'

export function loader(args: LoaderFunctionArgs) {
  return handle(args, async (ctx) => {
    const slug = requireSlug(args.params['organization'])
    const organization = await findOrganization(ctx, slug)
    if (!organization) {
      const current = await findNewOrganizationSlug(ctx, slug)
      return moveOn(current && paths.organization(ctx.locale, current))
    }
    const [t, presences, shelf] = await Promise.all([
      translatorFor(ctx.locale),
      listPresences(ctx, { organizationId: organization.id }),
      listProductShelf(ctx, { organizationId: organization.id }, toShelfQuery(args.request)),
    ])
    const { origin } = ctx.infra
    const name = toMainName(organization.names, ctx.locale).text
    const meta: PageMeta = {
      title: name,
      description: describeOrganization(t, ctx.locale, organization, name),
      path: `/organizations/${slug}`,
      origin,
      locale: ctx.locale,
      image: paths.share('organization', slug, ctx.locale),
      jsonLd: toOrganizationJsonLd(
        organization,
        `${origin}${paths.organization(ctx.locale, slug)}`,
        organization.logo && `${origin}${paths.media(organization.logo.id, '320.webp')}`,
      ),
    }
    return { organization, presences, shelf, meta }
  })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => toMeta(data?.meta)

export default function OrganizationPage() {
  const { organization, presences, shelf } = useLoaderData<typeof loader>()
  const { t, locale } = useTranslation()
  return (
    <main className="mx-auto flex max-w-7xl flex-col gap-6 px-4 py-4 sm:gap-10 sm:py-6">
      <OrganizationHead
        organization={organization}
        kicker={t('organizations.showroom')}
        actions={
          <ShareActions
            path={paths.organization(locale, organization.slug)}
            qr={paths.qr('organization', organization.slug, locale)}
            canPrint
            isBrief
          />
        }
      />
      <ProductShelf shelf={shelf} title={t('catalogue.products')} />
      <AboutOrganization organization={organization} />
      {presences.length > 0 && (
        <section>
          <SectionHead title={t('exhibitors.exhibits_at')} />
          <PresenceList presences={presences} />
        </section>
      )}
    </main>
  )
}
