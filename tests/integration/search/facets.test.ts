import { expect, test } from 'vitest'
import { prisma } from '#tests/support/database.ts'
import { anExhibitor, aProduct, someCategories } from './catalogue.ts'
import { ask, openMeilisearch, openSearch } from './engine-room.ts'

test('facets are counted within the exhibition, named in the reader’s language and rolled up the tree', async () => {
  await someCategories()
  const [here, elsewhere] = [await anExhibitor(), await anExhibitor({ country: 'MD' })]
  const meilisearch = await openMeilisearch()
  const search = await openSearch(meilisearch)
  await aProduct(here, 'Steamed rice A', { categoryId: 'basmati' })
  await aProduct(here, 'Steamed rice B', { categoryId: 'rice' })
  await aProduct(elsewhere, 'Steamed rice C', { categoryId: 'basmati' })
  await search.settle()

  for (const engine of ['meilisearch', 'postgres']) {
    if (engine === 'postgres') meilisearch.kill()
    const answer = await ask(search, {
      q: 'steamed rice',
      exhibition: here.exhibition.slug,
      kind: 'product',
      category: 'rice',
    })

    expect(answer).toMatchObject({ engine, total: 2 })
    const facet = (name: string) => answer.facets.find((one) => one.name === name)?.values
    expect(facet('category')).toEqual([
      { value: 'food', label: { text: 'Food', locale: 'en' }, count: 2, selected: false, parent: null, depth: 0 },
      { value: 'rice', label: { text: 'Rice', locale: 'en' }, count: 2, selected: true, parent: 'food', depth: 1 },
      {
        value: 'basmati',
        label: { text: 'Basmati rice', locale: 'en' },
        count: 1,
        selected: false,
        parent: 'rice',
        depth: 2,
      },
    ])
    expect(facet('country')).toMatchObject([{ value: 'PK', label: { text: 'Pakistan' }, count: 2 }])
    expect(facet('pavilion')).toMatchObject([
      { value: `${here.exhibition.slug}/food`, label: { text: 'Food' }, count: 2 },
    ])
  }
})

test('an exhibition that is not public yet is named in no facet', async () => {
  const by = await anExhibitor()
  await prisma.exhibition.update({ where: { id: by.exhibition.id }, data: { status: 'DRAFT' } })
  const search = await openSearch(null)
  const product = await aProduct(by, 'Quiet carpet')
  await search.settle()

  const answer = await ask(search, { q: 'quiet carpet' })

  expect(answer.items).toMatchObject([{ id: product.id, exhibitions: [] }])
  expect(JSON.stringify(answer)).not.toContain(by.exhibition.slug)
})

test('a pavilion is found by the value its facet has, with and without its exhibition', async () => {
  const [here, elsewhere] = [await anExhibitor(), await anExhibitor()]
  const search = await openSearch(null)
  const product = await aProduct(here, 'Pavilion lantern')
  await aProduct(elsewhere, 'Pavilion lantern')
  await search.settle()
  const whole = `${here.exhibition.slug}/food`

  const answers = await Promise.all(
    [
      { pavilion: whole },
      { pavilion: whole, exhibition: here.exhibition.slug },
      { pavilion: 'food', exhibition: here.exhibition.slug },
    ].map((filters) => ask(search, { q: 'pavilion lantern', ...filters })),
  )

  for (const answer of answers) {
    expect(answer.items).toMatchObject([{ id: product.id }])
    expect(answer.facets.find((one) => one.name === 'pavilion')?.values).toMatchObject([
      { value: whole, count: 1, selected: true },
    ])
  }
})

test('choosing a facet shows as many listings as its count said, in both engines', async () => {
  const [here, there] = [await anExhibitor(), await anExhibitor({ country: 'MD' })]
  const meilisearch = await openMeilisearch()
  const search = await openSearch(meilisearch)
  for (let number = 1; number <= 12; number += 1) await aProduct(here, `Copper samovar ${number}`)
  await aProduct(there, 'Copper samovar of the north')
  for (let number = 1; number <= 6; number += 1) await aProduct(there, `Copper pipe fitting for boilers ${number}`)
  await search.settle()

  for (const engine of ['meilisearch', 'postgres']) {
    if (engine === 'postgres') meilisearch.kill()
    const whole = await ask(search, { q: 'copper samovar' })
    const countries = whole.facets.find((one) => one.name === 'country')?.values ?? []
    const chosen = await Promise.all(countries.map(({ value }) => ask(search, { q: 'copper samovar', country: value })))

    expect(whole.engine).toBe(engine)
    expect(countries.map(({ value }) => value).toSorted()).toEqual(['MD', 'PK'])
    expect(chosen.map(({ total }) => total)).toEqual(countries.map(({ count }) => count))
  }
})
