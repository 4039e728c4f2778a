import { Printer, QrCode, Share2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from '#app/i18n/i18n.tsx'

interface ShareActionsProps {
  /** Path of the page on this site. */
  path: string
  /** Path of its QR code. */
  qr: string
  canPrint?: boolean
  isOnDark?: boolean
}

/** Share or copy the address, show its QR code, print. The code works without JavaScript. */
export function ShareActions({ path, qr, canPrint = false, isOnDark = false }: ShareActionsProps) {
  const { t } = useTranslation()
  const [isCopied, setIsCopied] = useState(false)
  const look = isOnDark ? 'hover:bg-lapis-700 text-sand-50' : 'text-action hover:bg-action-soft'
  const action = `inline-flex min-h-11 cursor-pointer items-center gap-2 rounded-md px-3 text-sm font-medium ${look}`
  async function share() {
    const url = new URL(path, location.origin).href
    if (typeof navigator.share === 'function')
      return navigator.share({ url, title: document.title }).catch(() => undefined)
    await navigator.clipboard.writeText(url)
    setIsCopied(true)
  }
  return (
    <div className="flex flex-wrap items-center gap-1 print:hidden">
      <button type="button" className={action} onClick={() => void share()}>
        <Share2 aria-hidden size={18} />
        <span role="status">{isCopied ? t('core.link_copied') : t('core.share')}</span>
      </button>
      <details className="relative">
        <summary className={`${action} list-none`}>
          <QrCode aria-hidden size={18} />
          {t('core.qr_code')}
        </summary>
        <div className="bg-surface text-text border-line shadow-raised absolute end-0 z-20 mt-1 w-56 rounded-md border p-4 text-center">
          <img
            src={qr}
            alt={t('core.qr_code')}
            width={192}
            height={192}
            loading="lazy"
            className="mx-auto bg-white p-1"
          />
          <p className="text-text-soft mt-2 text-sm">{t('core.qr_hint')}</p>
        </div>
      </details>
      {canPrint && (
        <button type="button" className={action} onClick={() => print()}>
          <Printer aria-hidden size={18} />
          {t('core.print')}
        </button>
      )}
    </div>
  )
}
