import { BadgeX, FileBadge } from 'lucide-react'
import { formatDate } from '#app/i18n/format.ts'
import { useTranslation } from '#app/i18n/i18n.tsx'
import type { ProductView } from '../product.server.ts'

/** Certificates with the day they run out; one that has run out says so. */
export function CertificateList({ certificates }: { certificates: ProductView['certificates'] }) {
  const { t, locale } = useTranslation()
  return (
    <ul className="grid grid-cols-1 gap-2 sm:grid-cols-2">
      {certificates.map(({ scheme, expiresOn, isExpired }) => {
        const Icon = isExpired ? BadgeX : FileBadge
        const date = expiresOn ? formatDate(locale, expiresOn) : ''
        const state = expiresOn === null ? 'no_expiry' : isExpired ? 'expired_on' : 'valid_until'
        return (
          <li key={scheme} className="border-line bg-surface flex items-start gap-2 rounded-md border p-3 text-sm">
            <Icon aria-hidden size={18} className={`mt-0.5 shrink-0 ${isExpired ? 'text-danger' : 'text-live'}`} />
            <span>
              <bdi lang="en" translate="no" className={`block font-medium ${isExpired ? 'line-through' : ''}`}>
                {scheme}
              </bdi>
              <span className={isExpired ? 'text-danger' : 'text-text-soft'}>{t(`catalogue.${state}`, { date })}</span>
            </span>
          </li>
        )
      })}
    </ul>
  )
}
