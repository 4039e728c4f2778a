import { expect, test } from '@playwright/test'

test.use({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } })

test('searching, filtering, sorting and turning pages work without JavaScript', async ({ page }) => {
  await page.goto('/en')
  await page.getByLabel('Search products, exhibitors and exhibitions').fill('rice')
  await page.getByRole('search').getByRole('button', { name: 'Search' }).click()
  await expect(page).toHaveURL(/\/en\/search\?q=rice/)
  await expect(page.getByRole('main').getByRole('status')).toHaveText(/\d+ results/)

  await page
    .getByRole('group', { name: 'Filters' })
    .getByRole('link', { name: /^Pakistan/ })
    .first()
    .click()
  await expect(page).toHaveURL(/country=PK/)
  await expect(page.getByRole('list', { name: 'Selected filters' })).toContainText('Pakistan')

  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Next' }).click()
  await expect(page).toHaveURL(/page=2/)
  await expect(page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Page 2' })).toHaveAttribute(
    'aria-current',
    'page',
  )
  await expect(page.getByRole('article').first()).toBeVisible()

  await page
    .getByRole('list', { name: 'Selected filters' })
    .getByRole('link', { name: /Pakistan/ })
    .click()
  await expect(page).toHaveURL(/\/en\/search\?q=rice$/)
  await expect(page.getByRole('list', { name: 'Selected filters' })).toHaveCount(0)
})

test('minimum order and price are narrowed by a form', async ({ page }) => {
  await page.goto('/en/search?q=rice')
  const form = page.getByRole('group', { name: 'Filters' }).locator('form').first()

  await form.locator('input[name="moqMax"]').fill('500')
  await form.getByRole('button').click()

  await expect(page).toHaveURL(/q=rice.*moqMax=500|moqMax=500.*q=rice/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('rice')
})

test('on a phone the filters open as a sheet', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/en/search?q=rice')
  const filters = page.getByRole('group', { name: 'Filters' })
  await expect(filters).toBeHidden()

  await page.getByRole('button', { name: 'Filters' }).click()
  await expect(filters).toBeVisible()
  await filters
    .getByRole('link', { name: /^Pakistan/ })
    .first()
    .click()

  await expect(page).toHaveURL(/country=PK/)
})

test('the floor plan opens a booth, the list of exhibitors is searched, and another language is chosen', async ({
  page,
}) => {
  await page.goto('/en/exhibitions/pakistan-china-2026/floor-plan?booth=A19')
  await expect(page.getByRole('heading', { level: 2, name: /Indus Basmati Mills/ })).toBeVisible()

  await page.goto('/en/exhibitions/pakistan-china-2026/exhibitors')
  await page.getByRole('main').getByRole('searchbox').fill('basmati')
  await page.getByRole('main').getByRole('button', { name: 'Search' }).click()
  await expect(page.getByRole('main').getByRole('article').first()).toContainText(/basmati/i)

  await page.locator('summary', { hasText: 'English' }).click()
  await page.getByRole('link', { name: 'Română' }).click()
  await expect(page).toHaveURL(/\/ro\/exhibitions\/pakistan-china-2026\/exhibitors\?q=basmati/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'ro')
})

test('signing in says what is wrong, keeps the address typed, and then works', async ({ page }) => {
  await page.goto('/en/account/sign-in')
  await page.getByLabel('E-mail').fill('buyer@demo.test')
  await page.getByLabel('Password').fill('not this one')
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByLabel('Password')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByLabel('E-mail')).toHaveValue('buyer@demo.test')

  await page.getByLabel('Password').fill('caravanserai-demo')
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()

  await expect(page).toHaveURL(/\/en$/)
  await expect(page.getByRole('banner').getByRole('link', { name: 'Account' })).toBeVisible()
})
