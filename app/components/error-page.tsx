import { isRouteErrorResponse } from '@remix-run/react'
import { LinkButton } from '#app/components/button.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { toTrouble } from '#app/core/errors.ts'
import { useTranslation } from '#app/i18n/i18n.tsx'
import { paths } from '#app/paths.ts'

/** What went wrong in the reader's words, that nothing was lost, and ways on. */
export function ErrorPage({ error }: { error: unknown }) {
  const { t, locale } = useTranslation()
  const status = isRouteErrorResponse(error) ? error.status : 500
  const trouble = toTrouble(status)
  return (
    <main className="mx-auto max-w-5xl px-4 py-10">
      <p className="text-text-soft text-center text-sm tabular-nums">{status}</p>
      <EmptyState level={1} title={t(`core.${trouble}_title`)} text={t(`core.${trouble}_text`)}>
        <LinkButton to={paths.home(locale)}>{t('core.to_home')}</LinkButton>
        <LinkButton to={paths.search(locale)} look="secondary">
          {t('core.to_search')}
        </LinkButton>
      </EmptyState>
    </main>
  )
}
