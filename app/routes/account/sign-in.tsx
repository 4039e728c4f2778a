import {
  redirect,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { Button, LinkButton } from '#app/components/button.tsx'
import { Field } from '#app/components/field.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { submitForm } from '#app/http/form.server.ts'
import { handle } from '#app/http/handle.server.ts'
import { toMeta } from '#app/http/meta.ts'
import { useTranslation } from '#app/i18n/i18n.tsx'
import { translatorFor } from '#app/i18n/translate.server.ts'
import { signInInput, toSafePath } from '#app/modules/accounts/schema.ts'
import { signIn } from '#app/modules/accounts/sign-in.server.ts'
import { listOrganizers } from '#app/modules/exhibitions/queries.server.ts'
import { WithoutAccount } from '#app/modules/exhibitions/ui/without-account.tsx'
import { paths } from '#app/paths.ts'

const ORGANIZERS_SHOWN = 5

export function loader(args: LoaderFunctionArgs) {
  return handle(args, async (ctx) => {
    const t = await translatorFor(ctx.locale)
    const meta = {
      title: t(ctx.actor.kind === 'visitor' ? 'accounts.sign_in_title' : 'core.account'),
      description: t('accounts.sign_in_lead'),
      path: '/account/sign-in',
      origin: ctx.infra.origin,
      locale: ctx.locale,
      noIndex: true,
    }
    const { actor } = ctx
    const isSignedIn = actor.kind !== 'visitor'
    const organizers = isSignedIn ? [] : (await listOrganizers(ctx)).slice(0, ORGANIZERS_SHOWN)
    return { isSignedIn, isAdministrator: isSignedIn && actor.isAdministrator, organizers, meta }
  })
}

export function action(args: ActionFunctionArgs) {
  return handle(args, (ctx) =>
    submitForm(args.request, signInInput, async (input) => {
      const cookies = await signIn(ctx, input, args.request.headers)
      const headers = new Headers(cookies.map((cookie): [string, string] => ['Set-Cookie', cookie]))
      return redirect(toSafePath(input.next, paths.home(ctx.locale)), { headers })
    }),
  )
}

/** How long to wait after too many tries. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

export const meta: MetaFunction<typeof loader> = ({ data }) => toMeta(data?.meta)

export default function SignInPage() {
  const { isSignedIn, isAdministrator, organizers } = useLoaderData<typeof loader>()
  const outcome = useActionData<typeof action>()
  const { t, locale } = useTranslation()
  const [search] = useSearchParams()
  return (
    <main className="mx-auto max-w-md px-4 py-8">
      <PageHead
        title={t(isSignedIn ? 'core.account' : 'accounts.sign_in_title')}
        lead={t(isSignedIn ? 'accounts.signed_in_already' : 'accounts.sign_in_lead')}
      />
      {isSignedIn ? (
        <Form method="post" reloadDocument action={paths.signOut(locale)}>
          <ul className="mb-8 flex flex-wrap gap-2">
            <li>
              <LinkButton to={paths.savedSearches(locale)}>{t('search.saved_title')}</LinkButton>
            </li>
            {isAdministrator && (
              <li>
                <LinkButton to={paths.searchLearning(locale)} look="secondary">
                  {t('search.learning_title')}
                </LinkButton>
              </li>
            )}
          </ul>
          <Button type="submit" look="secondary">
            {t('core.sign_out')}
          </Button>
        </Form>
      ) : (
        <Form method="post" reloadDocument className="flex flex-col gap-4" noValidate>
          <input type="hidden" name="next" value={search.get('next') ?? ''} />
          <Field
            name="email"
            type="email"
            autoComplete="username"
            label={t('accounts.email')}
            defaultValue={outcome?.values['email']}
            error={outcome?.errors['email']}
          />
          <Field
            name="password"
            type="password"
            autoComplete="current-password"
            label={t('accounts.password')}
            error={outcome?.errors['password']}
            errorValues={{ count: Math.ceil((outcome?.retryAfter ?? 0) / 60) }}
          />
          <Button type="submit">{t('core.sign_in')}</Button>
        </Form>
      )}
      {!isSignedIn && <WithoutAccount organizers={organizers} />}
    </main>
  )
}
