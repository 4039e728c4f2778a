import { expect, test, type Locator } from '@playwright/test'
import { open } from './inspect-page.ts'

const FAIR = '/exhibitions/pakistan-china-2026'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

async function isInside(inner: Locator, outer: Locator): Promise<boolean> {
  const [a, b] = [await inner.boundingBox(), await outer.boundingBox()]
  if (!a || !b) return false
  return a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height
}

for (const reducedMotion of ['no-preference', 'reduce'] as const) {
  test(`whoever searches the plan sees the first hit, in another hall too (motion: ${reducedMotion})`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion })
    await open(page, `/en${FAIR}/floor-plan`)
    const map = page.getByRole('group', { name: /^Plan of hall/ })
    const halls = page.getByRole('navigation', { name: 'Halls' })
    const field = page.getByRole('main').getByRole('searchbox')

    await field.fill('A32')
    await expect(page.getByText('1 booth found')).toBeVisible()
    await expect.poll(() => isInside(map.getByRole('link', { name: /^Booth A32:/ }), map)).toBe(true)

    await field.fill('gujrat fan')
    await expect(halls.getByRole('link', { name: /^Hall C/ })).toHaveAttribute('aria-current', 'page')
    await expect.poll(() => isInside(map.getByRole('link', { name: /Gujrat Fan Works$/ }), map)).toBe(true)

    await field.press('Enter')
    await expect(map.getByRole('link', { name: /Gujrat Fan Works$/ })).toBeInViewport({ ratio: 1 })

    await halls.getByRole('link', { name: /^Hall B/ }).click()
    await expect(halls.getByRole('link', { name: /^Hall B/ })).toHaveAttribute('aria-current', 'page')
    await field.fill('zzzz')
    await expect(page.getByRole('status').filter({ hasText: 'No matching exhibitors' })).toBeVisible()
  })
}

test('a booth shows its goods on the first screen, in the tallest script too', async ({ page }) => {
  await open(page, `/ur${FAIR}/exhibitors/indus-basmati-mills`)

  await expect(page.getByRole('article').first().getByRole('heading')).toBeInViewport()
})

test('a price on request names the booth and the website to ask at', async ({ page, baseURL }) => {
  const answer = await fetch(`${baseURL}/api/v1/search?exhibition=pakistan-china-2026&kind=product&pageSize=100`)
  const { items } = (await answer.json()) as { items: { slug: string; priceReason: string | null }[] }
  await open(page, `/en/products/${items.find((item) => item.priceReason === 'on_request')?.slug}`)
  const prices = page.getByRole('region', { name: 'Prices' })

  await expect(prices.getByRole('link', { name: /^Website/ })).toHaveAttribute('href', /^https:\/\//)
  await prices.getByRole('link', { name: 'Visit the booth' }).click()

  await expect(page).toHaveURL(/\/en\/exhibitions\/pakistan-china-2026\/exhibitors\//)
})

test('whoever has no account reads who gives one, and goes to the organizer', async ({ page }) => {
  await open(page, '/en/account/sign-in')
  const help = page.getByRole('region', { name: 'No account yet?' })

  await expect(help).toContainText('Accounts come from the organizers of the exhibitions')
  await help.getByRole('link', { name: /Ravi Trade Hub/ }).click()

  await expect(page.getByRole('heading', { level: 1, name: /Ravi Trade Hub/ })).toBeVisible()
  await expect(page.getByRole('link', { name: 'ravi-trade-hub.example' })).toBeVisible()
})
