export interface Site {
  origin: string
  databaseUrl: string
  dataDir: string
  meilisearch: { url: string; key: string } | null
}

/** The demo server that all test files of a project share: read from it only. */
export function site(): Site {
  const text = process.env['TEST_SITE']
  if (!text) throw new Error('Only the http and relevance projects have a site')
  return JSON.parse(text)
}
