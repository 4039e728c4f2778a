import { Package } from 'lucide-react'
import { useState } from 'react'
import { Picture, type PictureView } from '#app/components/picture.tsx'
import type { Phrase } from '#app/core/translation.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { useTranslation } from '#app/i18n/i18n.tsx'
import { paths } from '#app/paths.ts'

/** The main picture and its neighbours; without JavaScript each opens in full size. */
export function Gallery({ pictures, title }: { pictures: PictureView[]; title: Phrase }) {
  const { t } = useTranslation()
  const [position, setPosition] = useState(0)
  const shown = pictures[position] ?? pictures[0]
  if (!shown) {
    return (
      <div className="bg-sunken text-line-strong flex aspect-[4/3] items-center justify-center rounded-lg">
        <Package aria-hidden size={64} strokeWidth={1} />
      </div>
    )
  }
  return (
    <div className="flex flex-col gap-2">
      <a
        href={paths.media(shown.id, '1600.webp')}
        lang={title.locale}
        className="border-line bg-sunken block overflow-hidden rounded-lg border"
      >
        <Picture
          key={shown.id}
          picture={shown}
          alt={title.text}
          width={640}
          sizes="(min-width: 1024px) 440px, (min-width: 768px) 50vw, 100vw"
          isMain
          className="aspect-[4/3] w-full object-cover"
        />
      </a>
      {pictures.length > 1 && (
        <ul aria-label={t('catalogue.pictures')} className="flex flex-wrap gap-2 print:hidden">
          {pictures.map((picture, index) => (
            <Thumb key={picture.id} picture={picture} index={index} isShown={index === position} show={setPosition} />
          ))}
        </ul>
      )}
    </div>
  )
}

interface ThumbProps {
  picture: PictureView
  index: number
  isShown: boolean
  show: (index: number) => void
}

function Thumb({ picture, index, isShown, show }: ThumbProps) {
  const { t, locale } = useTranslation()
  return (
    <li>
      <a
        href={paths.media(picture.id, '1600.webp')}
        aria-current={isShown ? 'true' : undefined}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return
          event.preventDefault()
          show(index)
        }}
        className="border-line aria-current:border-action aria-current:ring-action block overflow-hidden rounded-md border aria-current:ring-1"
      >
        <Picture
          picture={picture}
          alt={t('catalogue.picture_number', { number: formatNumber(locale, index + 1) })}
          width={96}
          className="size-16 object-cover"
        />
      </a>
    </li>
  )
}
