import { BadgeCheck } from 'lucide-react'
import { Badge } from '#app/components/badge.tsx'
import { useTranslation } from '#app/i18n/i18n.tsx'

/** LISTED says nothing: only what somebody checked is worth a badge. */
export function VerificationBadge({ level }: { level: 'LISTED' | 'REVIEWED' | 'VERIFIED' }) {
  const { t } = useTranslation()
  if (level === 'LISTED') return null
  return (
    <Badge tone={level === 'VERIFIED' ? 'live' : 'action'}>
      <BadgeCheck aria-hidden size={14} />
      {t(`organizations.verification_${level.toLowerCase()}`)}
    </Badge>
  )
}
