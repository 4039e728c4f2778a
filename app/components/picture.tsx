import { paths } from '#app/paths.ts'

export interface PictureView {
  id: string
  placeholder: string
  width: number
  height: number
}

interface PictureProps {
  picture: PictureView
  alt: string
  /** CSS pixels the picture takes at most; decides which files are offered. */
  width: number
  sizes?: string
  className?: string
  /** The page's main picture is fetched at once, all others when they come near. */
  isMain?: boolean
}

// React 18 knows the attribute in lower case only.
const HIGH_PRIORITY = { fetchpriority: 'high' }
const WIDTHS = [96, 160, 320, 640, 960, 1280, 1600]

/** AVIF or WebP at the right size, its place kept free and blurred until it is there. */
export function Picture({ picture, alt, width, sizes, className, isMain = false }: PictureProps) {
  const widths = WIDTHS.filter((one) => one >= width * 0.75 && one <= width * 2.2)
  const sources = (format: string): string =>
    widths.map((one) => `${paths.media(picture.id, `${one}.${format}`)} ${one}w`).join(', ')
  const fallback = widths[0] ?? 320
  return (
    <picture className="contents">
      <source className="hidden" type="image/avif" srcSet={sources('avif')} sizes={sizes ?? `${width}px`} />
      <img
        src={paths.media(picture.id, `${fallback}.webp`)}
        srcSet={sources('webp')}
        sizes={sizes ?? `${width}px`}
        width={picture.width}
        height={picture.height}
        alt={alt}
        loading={isMain ? 'eager' : 'lazy'}
        {...(isMain ? HIGH_PRIORITY : {})}
        decoding="async"
        className={className}
        style={{ backgroundImage: `url(${picture.placeholder})`, backgroundSize: 'cover' }}
      />
    </picture>
  )
}
