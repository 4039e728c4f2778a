import { Badge } from '#app/components/badge.tsx'
import { useTranslation } from '#app/i18n/i18n.tsx'
import type { ExhibitionPhase } from '../rules.ts'

export function PhaseBadge({ phase, daysUntil }: { phase: ExhibitionPhase; daysUntil: number }) {
  const { t } = useTranslation()
  if (phase === 'live') return <Badge tone="live">{t('exhibitions.phase_live')}</Badge>
  if (phase === 'past') return <Badge>{t('exhibitions.phase_past')}</Badge>
  return <Badge tone="notice">{t('exhibitions.opens_in', { count: daysUntil })}</Badge>
}
