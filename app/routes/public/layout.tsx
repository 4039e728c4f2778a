import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useRouteError, useRouteLoaderData } from '@remix-run/react'
import { BottomBar } from '#app/components/bottom-bar.tsx'
import { ErrorPage } from '#app/components/error-page.tsx'
import { ProgressBar } from '#app/components/progress-bar.tsx'
import { SiteFooter } from '#app/components/site-footer.tsx'
import { SiteHeader } from '#app/components/site-header.tsx'
import { handle } from '#app/http/handle.server.ts'
import { requireLocale } from '#app/http/params.ts'
import { useTranslation } from '#app/i18n/i18n.tsx'
import { SearchBox } from '#app/modules/search/ui/search-box.tsx'
import type { loader as rootLoader } from '#app/root.tsx'
import urduFont from '#app/styles/urdu.css?url'
import type { ReactNode } from 'react'

export function loader(args: LoaderFunctionArgs) {
  return handle(args, async () => ({ locale: requireLocale(args.params['locale']) }))
}

function Frame({ children }: { children: ReactNode }) {
  const { t, locale } = useTranslation()
  const isSignedIn = useRouteLoaderData<typeof rootLoader>('root')?.isSignedIn ?? false
  return (
    <div className="flex min-h-dvh flex-col">
      {locale === 'ur' && <link rel="stylesheet" href={urduFont} />}
      <a
        href="#content"
        className="bg-surface sr-only z-50 rounded-md p-3 focus:not-sr-only focus:absolute focus:start-2 focus:top-2"
      >
        {t('core.skip_to_content')}
      </a>
      <ProgressBar />
      <SiteHeader isSignedIn={isSignedIn} searchBox={<SearchBox />} />
      <div id="content" tabIndex={-1} className="flex-1 outline-none">
        {children}
      </div>
      <SiteFooter />
      <BottomBar />
    </div>
  )
}

export default function PublicLayout() {
  return (
    <Frame>
      <Outlet />
    </Frame>
  )
}

export function ErrorBoundary() {
  return (
    <Frame>
      <ErrorPage error={useRouteError()} />
    </Frame>
  )
}
