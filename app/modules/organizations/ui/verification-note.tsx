import { BadgeCheck, Info } from 'lucide-react'
import { formatDate } from '#app/i18n/format.ts'
import { useTranslation } from '#app/i18n/i18n.tsx'

interface VerificationNoteProps {
  level: 'LISTED' | 'REVIEWED' | 'VERIFIED'
  verifiedOn: string | null
}

/** What the level of verification means, in a sentence; without it a badge is only decoration. */
export function VerificationNote({ level, verifiedOn }: VerificationNoteProps) {
  const { t, locale } = useTranslation()
  const key = `organizations.verification_${level.toLowerCase()}`
  const Icon = level === 'LISTED' ? Info : BadgeCheck
  const tone = {
    LISTED: 'bg-sunken text-text',
    REVIEWED: 'bg-action-soft text-action-strong',
    VERIFIED: 'bg-live-soft text-live',
  }
  return (
    <p className={`flex items-start gap-2 rounded-md px-3 py-2 text-sm ${tone[level]}`}>
      <Icon aria-hidden size={18} className="mt-0.5 shrink-0" />
      <span>
        <strong>{t(key)}</strong> ·{' '}
        {level === 'VERIFIED' && verifiedOn
          ? t('organizations.verification_verified_on', { date: formatDate(locale, verifiedOn) })
          : t(`${key}_text`)}
      </span>
    </p>
  )
}
