// Words of the import are for pages of exhibitors, those of the reference come with its page; visitors fetch neither.
const files = import.meta.glob<Record<string, unknown>>(['./ur/*.json', '!./ur/imports.json', '!./ur/reference.json'], {
  eager: true,
  import: 'default',
})

export default Object.fromEntries(
  Object.entries(files).map(([path, words]) => [path.slice(path.lastIndexOf('/') + 1, -'.json'.length), words]),
)
