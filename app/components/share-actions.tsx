import { Printer, QrCode, Share2 } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from '#app/i18n/i18n.tsx'

interface ShareActionsProps {
  /** Path of the page on this site. */
  path: string
  /** Path of its QR code. */
  qr: string
  canPrint?: boolean
  isOnDark?: boolean
  /** On phones signs without words, to stand beside something else. */
  isBrief?: boolean
}

/** Share or copy the address, show its QR code, print. The code works without JavaScript. */
export function ShareActions({ path, qr, canPrint = false, isOnDark = false, isBrief = false }: ShareActionsProps) {
  const { t } = useTranslation()
  const [isCopied, setIsCopied] = useState(false)
  const codeId = useId()
  const look = isOnDark ? 'bg-lapis-900/80 hover:bg-lapis-700 text-sand-50' : 'text-action hover:bg-action-soft'
  const action = `inline-flex min-h-11 min-w-11 cursor-pointer items-center justify-center gap-2 rounded-md px-3 text-sm font-medium ${look}`
  const word = isBrief ? 'max-sm:sr-only' : ''
  async function share() {
    const url = new URL(path, location.origin).href
    if (typeof navigator.share === 'function')
      return navigator.share({ url, title: document.title }).catch(() => undefined)
    // A site opened over plain HTTP, as on a fair's own network, has no clipboard: the address is shown instead.
    if (!('clipboard' in navigator)) return void prompt(t('core.copy_link'), url)
    await navigator.clipboard.writeText(url)
    setIsCopied(true)
  }
  return (
    <div className="flex flex-wrap items-center gap-1 print:hidden">
      <button type="button" className={action} onClick={() => void share()}>
        <Share2 aria-hidden size={18} />
        <span role="status" className={isCopied ? '' : word}>
          {isCopied ? t('core.link_copied') : t('core.share')}
        </span>
      </button>
      <button type="button" className={action} {...{ popovertarget: codeId }}>
        <QrCode aria-hidden size={18} />
        <span className={word}>{t('core.qr_code')}</span>
      </button>
      {/* A popover lies above everything, so no card or banner around it can cut the code off. */}
      <div
        id={codeId}
        {...{ popover: 'auto' }}
        className="bg-surface text-text border-line shadow-raised fixed inset-0 m-auto h-fit w-64 rounded-lg border p-5 text-center backdrop:bg-black/45"
      >
        <img
          src={qr}
          alt={t('core.qr_code')}
          width={208}
          height={208}
          loading="lazy"
          className="mx-auto bg-white p-1"
        />
        <p className="text-text-soft mt-2 text-sm">{t('core.qr_hint')}</p>
      </div>
      {canPrint && (
        <button type="button" className={`${action} max-sm:hidden`} onClick={() => print()}>
          <Printer aria-hidden size={18} />
          {t('core.print')}
        </button>
      )}
    </div>
  )
}
