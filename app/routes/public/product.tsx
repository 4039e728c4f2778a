import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { MapPin } from 'lucide-react'
import { LinkButton } from '#app/components/button.tsx'
import { OrganizationName, toMainName } from '#app/components/organization-name.tsx'
import { PhraseText } from '#app/components/phrase-text.tsx'
import { SectionHead } from '#app/components/section-head.tsx'
import { TranslationNote } from '#app/components/translation-note.tsx'
import { ShareActions } from '#app/components/share-actions.tsx'
import { handle } from '#app/http/handle.server.ts'
import { toMeta, type PageMeta } from '#app/http/meta.ts'
import { moveOn } from '#app/http/moved.server.ts'
import { requireSlug } from '#app/http/params.ts'
import { toDirection } from '#app/core/locale.ts'
import { useTranslation } from '#app/i18n/i18n.tsx'
import { toProductJsonLd } from '#app/modules/catalogue/json-ld.server.ts'
import { listSimilarProductIds } from '#app/modules/catalogue/list-products.server.ts'
import { toPageWords } from '#app/modules/catalogue/page-words.server.ts'
import { findNewProductSlug, findProduct } from '#app/modules/catalogue/product.server.ts'
import { CertificateList } from '#app/modules/catalogue/ui/certificate-list.tsx'
import { Gallery } from '#app/modules/catalogue/ui/gallery.tsx'
import { PriceTables } from '#app/modules/catalogue/ui/price-tables.tsx'
import { ProductFacts } from '#app/modules/catalogue/ui/product-facts.tsx'
import { ProductTerms } from '#app/modules/catalogue/ui/product-terms.tsx'
import { ProductWords } from '#app/modules/catalogue/ui/product-words.tsx'
import { listPresences } from '#app/modules/exhibitors/presence.server.ts'
import { AskSupplier } from '#app/modules/exhibitors/ui/ask-supplier.tsx'
import { PresenceList } from '#app/modules/exhibitors/ui/presence-list.tsx'
import { SupplierCard } from '#app/modules/organizations/ui/supplier-card.tsx'
import { VerificationBadge } from '#app/modules/organizations/ui/verification-badge.tsx'
import { listProductCardsInOrder } from '#app/modules/search/list-cards.server.ts'
import { ProductGrid } from '#app/modules/search/ui/product-grid.tsx'
import { paths } from '#app/paths.ts'

const SIMILAR_SHOWN = 8

export function loader(args: LoaderFunctionArgs) {
  return handle(args, async (ctx) => {
    const slug = requireSlug(args.params['product'])
    const product = await findProduct(ctx, slug)
    if (!product) {
      const current = await findNewProductSlug(ctx, slug)
      return moveOn(current && paths.product(ctx.locale, current))
    }
    const [presences, similar] = await Promise.all([
      listPresences(ctx, { productId: product.id }),
      listSimilarProductIds(ctx, product, SIMILAR_SHOWN).then((ids) => listProductCardsInOrder(ctx, ids)),
    ])
    const meta: PageMeta = {
      ...toPageWords(ctx.locale, product, toMainName(product.organization.names, ctx.locale).text),
      path: `/products/${product.slug}`,
      origin: ctx.infra.origin,
      locale: ctx.locale,
      image: paths.share('product', product.slug, ctx.locale),
      jsonLd: toProductJsonLd(ctx, product),
    }
    return { product, presences, similar, meta }
  })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => toMeta(data?.meta)

export default function ProductPage() {
  const { product, presences, similar } = useLoaderData<typeof loader>()
  const { t, locale } = useTranslation()
  const here = presences[0]
  return (
    <main className="mx-auto max-w-7xl px-4 py-6">
      <Crumbs path={product.category?.path ?? []} />
      <div className="grid grid-cols-1 gap-6 lg:grid-cols-[minmax(0,1fr)_19rem] xl:grid-cols-[minmax(0,1fr)_21rem]">
        <div className="flex min-w-0 flex-col gap-8">
          <div className="grid grid-cols-1 items-start gap-6 md:grid-cols-2">
            <Gallery key={product.id} pictures={product.pictures} title={product.title} />
            <div className="flex flex-col gap-4">
              <div>
                <h1
                  dir={toDirection(product.title.locale)}
                  className="text-xl leading-snug font-bold sm:text-2xl rtl:text-right"
                >
                  <PhraseText phrase={product.title} />
                </h1>
                <TranslationNote phrase={product.title} />
                {product.originalTitle && (
                  <p
                    dir={toDirection(product.originalTitle.locale)}
                    className="text-text-soft mt-1 text-sm rtl:text-right"
                  >
                    <PhraseText phrase={product.originalTitle} />
                  </p>
                )}
                <p className="mt-2 flex flex-wrap items-center gap-x-2 text-sm lg:hidden print:hidden">
                  <Link
                    to={
                      here
                        ? paths.booth(locale, here.exhibition.slug, here.slug)
                        : paths.organization(locale, product.organization.slug)
                    }
                    className="text-action inline-flex min-h-11 items-center font-medium no-underline"
                  >
                    <OrganizationName names={product.organization.names} />
                  </Link>
                  <VerificationBadge level={product.organization.verification} />
                </p>
              </div>
              <section aria-label={t('catalogue.prices')}>
                <PriceTables
                  prices={product.prices}
                  unit={product.unit}
                  askAt={<AskSupplier organization={product.organization} presence={here} />}
                />
              </section>
              <section aria-label={t('catalogue.terms')}>
                <ProductTerms product={product} />
              </section>
                <div className="-ms-3 -mt-2">
                  <ShareActions
                    path={paths.product(locale, product.slug)}
                    qr={paths.qr('product', product.slug, locale)}
                    canPrint
                  />
                </div>
            </div>
          </div>
          {product.description && (
            <section>
              <SectionHead title={t('catalogue.description')} />
              <ProductWords description={product.description} original={product.originalDescription} />
            </section>
          )}
          {product.facts.length > 0 && (
            <section>
              <SectionHead title={t('catalogue.facts')} />
              <ProductFacts facts={product.facts} />
            </section>
          )}
          {product.certificates.length > 0 && (
            <section>
              <SectionHead title={t('catalogue.certificates')} />
              <CertificateList certificates={product.certificates} />
            </section>
          )}
          {presences.length > 0 && (
            <section>
              <SectionHead title={t('exhibitors.shown_at')} />
              <PresenceList presences={presences} />
            </section>
          )}
        </div>
        <aside aria-label={t('organizations.supplier')} className="lg:sticky lg:top-20 lg:self-start">
          <SupplierCard organization={product.organization}>
            {here && (
              <LinkButton to={paths.booth(locale, here.exhibition.slug, here.slug)}>
                <MapPin aria-hidden size={18} />
                {t('exhibitors.visit_booth')}
              </LinkButton>
            )}
          </SupplierCard>
        </aside>
      </div>
      {similar.length > 0 && (
        <section className="mt-10 print:hidden">
          <SectionHead title={t('catalogue.similar')} />
          <ProductGrid products={similar} />
        </section>
      )}
    </main>
  )
}

function Crumbs({ path }: { path: { id: string; name: string }[] }) {
  const { t, locale } = useTranslation()
  if (path.length === 0) return null
  return (
    <nav aria-label={t('core.breadcrumbs')} className="-mt-3 mb-2 text-sm print:hidden">
      <ol className="flex flex-wrap gap-x-2">
        {path.map((node) => (
          <li key={node.id} className="after:text-text-soft flex items-center gap-2 after:content-['/'] last:after:content-none">
            <Link to={paths.search(locale, { category: node.id })} className="text-action inline-flex min-h-11 min-w-8 items-center">
              {node.name}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
