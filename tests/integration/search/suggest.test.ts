import { expect, test } from 'vitest'
import type { Locale } from '#app/core/locale.ts'
import { suggestListings } from '#app/modules/search/suggest-listings.server.ts'
import type { Search } from '#search/index.ts'
import { prisma } from '#tests/support/database.ts'
import { testCtx } from '#tests/support/ctx.ts'
import { anExhibitor, aProduct, someCategories } from './catalogue.ts'
import { openMeilisearch, openSearch } from './engine-room.ts'

async function suggest(search: Search, locale: Locale, q: string): Promise<string[]> {
  const { ctx } = testCtx({ kind: 'visitor' }, { infra: { search }, locale })
  const rows = await suggestListings(ctx, { q })
  return rows.map((row) => `${row.kind}: ${row.label.text}`)
}

test('what is typed is completed in every script, by either engine, and only with what is public', async () => {
  await someCategories()
  const by = await anExhibitor({ nameLatin: 'Zarafshan Rice Mills' })
  const meilisearch = await openMeilisearch()
  const search = await openSearch(meilisearch)
  await aProduct(by, 'Fetească rice', { zh: '红葡萄酒风味大米' })
  const hidden = await aProduct(by, 'Feteasca secret')
  await search.settle()
  await search.sync.stop()
  await prisma.product.update({ where: { id: hidden.id }, data: { status: 'WITHDRAWN' } })

  for (const engine of ['meilisearch', 'postgres']) {
    if (engine === 'postgres') meilisearch.kill()
    expect(await suggest(search, 'en', 'basm')).toEqual(['category: Basmati rice'])
    expect(await suggest(search, 'zh', '大米')).toEqual([
      'category: 大米',
      'category: 巴斯马蒂大米',
      'product: 红葡萄酒风味大米',
    ])
    expect(await suggest(search, 'ru', 'рис б')).toEqual(['category: Рис басмати'])
    expect(await suggest(search, 'ur', 'چاو')).toEqual(['category: چاول', 'category: باسمتی چاول'])
    expect(await suggest(search, 'en', 'fetaesca')).toEqual(['product: Fetească rice'])
    expect(await suggest(search, 'en', 'fetea')).toEqual(['product: Fetească rice'])
    expect(await suggest(search, 'en', 'zaraf')).toEqual(['exhibitor: Zarafshan Rice Mills'])
    expect(await suggest(search, 'zh', '葡萄')).toEqual(['product: 红葡萄酒风味大米'])
    expect(await suggest(search, 'en', `' & | ! :* "`)).toEqual([])
  }
})
