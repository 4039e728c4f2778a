// Words of the import are for pages of exhibitors; visitors do not fetch them.
const files = import.meta.glob<Record<string, unknown>>(['./en/*.json', '!./en/imports.json'], {
  eager: true,
  import: 'default',
})

export default Object.fromEntries(
  Object.entries(files).map(([path, words]) => [path.slice(path.lastIndexOf('/') + 1, -'.json'.length), words]),
)
