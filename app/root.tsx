import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import type { ReactNode } from 'react'
import { ErrorPage } from '#app/components/error-page.tsx'
import { DEFAULT_LOCALE, toDirection } from '#app/core/locale.ts'
import { handle, type RefusalBody } from '#app/http/handle.server.ts'
import { useTranslation } from '#app/i18n/i18n.tsx'
import styles from './styles/app.css?url'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.ico', sizes: '32x32' },
  { rel: 'icon', href: '/icon.svg', type: 'image/svg+xml' },
  { rel: 'apple-touch-icon', href: '/apple-touch-icon.png' },
  { rel: 'manifest', href: '/site.webmanifest' },
]

/** For pages that name no title of their own: those of errors. */
export const meta: MetaFunction = ({ error }) => [{ title: [...toErrorTitle(error), 'Caravanserai'].join(' · ') }]

function toErrorTitle(error: unknown): string[] {
  if (!isRouteErrorResponse(error)) return []
  const { title }: Partial<RefusalBody> = error.data ?? {}
  return [title ?? String(error.status)]
}

export function loader(args: LoaderFunctionArgs) {
  return handle(args, async (ctx) => ({
    nonce: args.context.nonce,
    messages: args.context.messages,
    origin: ctx.infra.origin,
    isSignedIn: ctx.actor.kind !== 'visitor',
  }))
}

/** The language never changes without a new document: every language has addresses of its own. */
export function shouldRevalidate(): boolean {
  return false
}

export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>('root')
  const { locale } = useTranslation()
  const nonce = typeof document === 'undefined' ? (data?.nonce ?? '') : ''
  return (
    <html lang={locale} dir={toDirection(locale ?? DEFAULT_LOCALE)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#1d3f72" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        {data?.messages && <link rel="modulepreload" href={data.messages} />}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

export default function App() {
  return <Outlet />
}

export function ErrorBoundary() {
  return <ErrorPage error={useRouteError()} />
}
