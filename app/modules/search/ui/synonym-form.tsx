import { Form } from '@remix-run/react'
import { useId } from 'react'
import { Button } from '#app/components/button.tsx'
import { LOCALES, type Locale } from '#app/core/locale.ts'
import { formatLanguage } from '#app/i18n/format.ts'
import { useTranslation } from '#app/i18n/i18n.tsx'

const INPUT = 'border-line-strong bg-surface min-h-11 w-full min-w-0 rounded-md border px-3'
const LABEL = 'flex min-w-0 flex-1 flex-col gap-1 text-sm font-medium'

interface SynonymFormProps {
  /** Without one the words are typed by hand. */
  phrase?: string
  locale?: Locale | null
  meanings?: string[]
}

/** Accepts, with other meanings if need be, or rejects; a plain form with a button for each. */
export function SynonymForm({ phrase, locale: language = null, meanings = [] }: SynonymFormProps) {
  const { t, locale } = useTranslation()
  const id = useId()
  return (
    <Form method="post" className="flex flex-wrap items-end gap-3">
      {phrase === undefined ? (
        <label className={`${LABEL} basis-48`}>
          {t('search.learning_phrase')}
          <input name="phrase" required maxLength={100} dir="auto" className={INPUT} />
        </label>
      ) : (
        <input type="hidden" name="phrase" value={phrase} />
      )}
      <label className={`${LABEL} basis-64`}>
        {t('search.learning_meanings')}
        <input
          id={id}
          name="meanings"
          defaultValue={meanings.join(', ')}
          dir="auto"
          maxLength={1000}
          translate="no"
          className={INPUT}
        />
      </label>
      <label className="flex flex-col gap-1 text-sm font-medium">
        {t('core.language')}
        <select name="locale" defaultValue={language ?? ''} className={INPUT}>
          <option value="">{t('search.kinds_all')}</option>
          {LOCALES.map((one) => (
            <option key={one} value={one}>
              {formatLanguage(locale, one)}
            </option>
          ))}
        </select>
      </label>
      <Button type="submit" name="intent" value="accept">
        {t('search.learning_accept')}
      </Button>
      {phrase !== undefined && (
        <Button type="submit" name="intent" value="reject" look="quiet">
          {t('search.learning_reject')}
        </Button>
      )}
    </Form>
  )
}
