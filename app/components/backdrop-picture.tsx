import { Picture, type PictureView } from '#app/components/picture.tsx'

/** A picture behind text: full at its far end, veiled where the text stands so that it stays readable. */
export function BackdropPicture({ picture }: { picture: PictureView }) {
  return (
    <div aria-hidden className="absolute inset-0 print:hidden">
      <Picture
        picture={picture}
        alt=""
        width={1280}
        sizes="100vw"
        isMain
        className="size-full object-cover object-[60%_85%]"
      />
      <div className="bg-lapis-900/80 absolute inset-0 md:hidden" />
      <div className="from-lapis-900 via-lapis-900/85 absolute inset-0 hidden to-transparent md:block ltr:bg-gradient-to-r rtl:bg-gradient-to-l" />
    </div>
  )
}
