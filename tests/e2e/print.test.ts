import { expect, test } from '@playwright/test'

test('a printed product is its facts, without the furniture of the site', async ({ page, baseURL }) => {
  const answer = await fetch(`${baseURL}/api/v1/search?q=rice&kind=product&pageSize=50`)
  const { items } = (await answer.json()) as { items: { slug: string; price: object | null }[] }
  const slug = items.find((item) => item.price !== null)?.slug
  await page.goto(`/en/products/${slug}`)

  await page.emulateMedia({ media: 'print' })

  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Prices' }).getByRole('table').first()).toBeVisible()
  await expect(page.getByText('Minimum order')).toBeVisible()
  await expect(page.getByRole('complementary', { name: 'Supplier' })).toBeVisible()
  for (const part of [
    page.getByRole('combobox'),
    page.getByRole('contentinfo'),
    page.getByRole('button', { name: 'Print' }),
    page.getByRole('button', { name: 'Share' }),
    page.locator('summary', { hasText: 'English' }),
    page.getByRole('navigation', { name: 'Quick navigation' }),
    page.getByRole('heading', { name: 'Similar products' }),
  ]) {
    await expect(part).toBeHidden()
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
})

test('a printed booth names the company, its place and its products', async ({ page }) => {
  await page.goto('/en/exhibitions/pakistan-china-2026/exhibitors/indus-basmati-mills')

  await page.emulateMedia({ media: 'print' })

  await expect(page.getByRole('heading', { level: 1 })).toContainText('Indus Basmati Mills')
  await expect(page.getByText('A19').first()).toBeVisible()
  await expect(page.getByRole('article').first()).toBeVisible()
  await expect(page.getByRole('contentinfo')).toBeHidden()
})
