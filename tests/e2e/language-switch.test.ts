import { expect, test } from '@playwright/test'
import { open } from './inspect-page.ts'

test.use({ locale: 'ru-RU' })

test('another language keeps the page with its search, and the next visit starts in it', async ({ page, context }) => {
  await page.goto('/')
  await expect(page).toHaveURL(/\/ru$/)

  await open(page, '/en/search?q=rice&country=PK&page=2')
  await page.locator('summary', { hasText: 'English' }).click()
  await page.getByRole('link', { name: '中文' }).click()
  await expect(page).toHaveURL(/\/zh\/search\?q=rice&country=PK&page=2$/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh')
  expect((await context.cookies()).find((cookie) => cookie.name === 'locale')).toMatchObject({
    value: 'zh',
    path: '/',
    sameSite: 'Lax',
  })

  await page.goto('/')
  await expect(page).toHaveURL(/\/zh$/)
})

test('in Urdu the whole page runs from right to left in its own script', async ({ page }) => {
  await open(page, '/en')
  await page.locator('summary', { hasText: 'English' }).click()
  await page.getByRole('link', { name: 'اردو' }).click()

  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  const [logo, menu] = await Promise.all([
    page.getByRole('banner').getByRole('img').first().or(page.getByRole('banner').locator('img')).first().boundingBox(),
    page.locator('header summary').boundingBox(),
  ])
  expect(logo?.x ?? 0).toBeGreaterThan(menu?.x ?? Infinity)
  await page.evaluate(() => document.fonts.ready)
  const font = await page.getByRole('heading', { level: 1 }).evaluate((heading) => getComputedStyle(heading).fontFamily)
  expect(font).toMatch(/Nastaliq/)
  expect(await page.evaluate(() => document.fonts.check('16px "Noto Nastaliq Urdu"', 'اردو'))).toBe(true)
})
