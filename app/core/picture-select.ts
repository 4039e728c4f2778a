/** What components/picture.tsx needs of a media row. */
export const pictureSelect = { id: true, placeholder: true, width: true, height: true } as const
