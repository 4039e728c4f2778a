import { useId, type InputHTMLAttributes } from 'react'
import { useTranslation } from '#app/i18n/i18n.tsx'

interface FieldProps extends InputHTMLAttributes<HTMLInputElement> {
  label: string
  hint?: string
  /** Message key. */
  error?: string | undefined
  errorValues?: Record<string, number>
}

/** A labelled input with its hint and its error, which screen readers hear with it. */
export function Field({ label, hint, error, errorValues, defaultValue, ...input }: FieldProps) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-text-soft text-sm">
          {hint}
        </p>
      )}
      <input
        {...input}
        id={id}
        defaultValue={defaultValue}
        autoFocus={error !== undefined}
        aria-invalid={error !== undefined}
        aria-describedby={[hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined}
        className="border-line-strong bg-surface aria-invalid:border-danger min-h-11 rounded-md border px-3"
      />
      {error && (
        <p id={`${id}-error`} className="text-danger text-sm">
          {t(error, errorValues)}
        </p>
      )}
    </div>
  )
}
