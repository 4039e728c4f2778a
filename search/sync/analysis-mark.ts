import { createHash } from 'node:crypto'
import type { Pool } from 'pg'
import { ANALYSIS_VERSION, analyseListing } from '../analysis/analyse-listing.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Listing } from '../listing.ts'

const NAME = 'analysis'

const PROBE: Listing = {
  kind: 'product',
  id: '00000000-0000-0000-0000-000000000000',
  version: 1,
  sourceLocale: 'ru',
  titles: {
    en: 'Super kernel basmati rice, 5 kg bags with handles for retail',
    zh: '巴基斯坦超级巴斯马蒂大米',
    ru: 'Рис басмати «Супер», мешки по 5 кг',
    ur: 'سپر کرنل باسمتی چاول',
    ro: 'Orez basmati și fețe de masă',
  },
  descriptions: { en: 'Dry red wine, surgical forceps and 1.5 in. steel pipes' },
  brand: 'Café Ñandú',
  exhibitorNames: ['Indus Mills', '印度河米业'],
  categoryId: 'none',
  hs: '100630',
  country: 'PK',
  moq: 25,
  price: { currency: 'USD', min: 1.5, max: 2 },
  certificates: ['HACCP'],
  incoterms: ['FOB'],
  exhibitions: ['some-fair'],
  pavilions: ['some-fair/food'],
  verified: true,
  sample: true,
  updatedAt: new Date(0),
}

/** Changes when the same listing would become another document: another analysis, another dictionary. */
export function markOf(knowledge: Knowledge): string {
  return createHash('sha256')
    .update(ANALYSIS_VERSION)
    .update(JSON.stringify(analyseListing(PROBE, knowledge)))
    .digest('hex')
    .slice(0, 16)
}

/** Whether the stored documents were made by another analysis than this one; none stored are no others. */
export async function isOutdated(pool: Pool, knowledge: Knowledge): Promise<boolean> {
  const { rows } = await pool.query<{ value: string }>('SELECT value FROM search_mark WHERE name = $1', [NAME])
  return rows[0] !== undefined && rows[0].value !== markOf(knowledge)
}

export async function saveMark(pool: Pool, knowledge: Knowledge): Promise<void> {
  await pool.query(
    'INSERT INTO search_mark (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    [NAME, markOf(knowledge)],
  )
}
