import { expect, test, type Page } from '@playwright/test'

async function aGuardedProduct(baseURL: string | undefined): Promise<string> {
  const answer = await fetch(`${baseURL}/api/v1/search?q=rice&kind=product&pageSize=100`)
  const { items } = (await answer.json()) as { items: { slug: string; priceReason: string | null }[] }
  return items.find((item) => item.priceReason === 'verified_buyers')?.slug ?? 'none'
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill('caravanserai-demo')
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
}

test('a verified buyer signs in from the product and sees the price there, until signing out', async ({
  page,
  baseURL,
}) => {
  const product = `/en/products/${await aGuardedProduct(baseURL)}`
  const prices = page.getByRole('region', { name: 'Prices' })
  await page.goto(product)
  await expect(prices).toContainText('Price for verified buyers')
  await expect(prices.getByRole('table')).toHaveCount(0)

  await prices.getByRole('link', { name: 'Sign in' }).click()
  await signIn(page, 'buyer@demo.test')

  await expect(page).toHaveURL(product)
  await expect(prices.getByRole('table').first()).toBeVisible()
  await expect(prices.getByRole('cell').first()).toHaveText(/\d/)

  await page.goto('/en/account/sign-in')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/\/en$/)
  await page.goto(product)
  await expect(prices).toContainText('Price for verified buyers')
})

test('a buyer whose company was not checked does not see it', async ({ page, baseURL }) => {
  const product = `/en/products/${await aGuardedProduct(baseURL)}`
  await page.goto(`/en/account/sign-in?next=${encodeURIComponent(product)}`)
  await signIn(page, 'buyer2@demo.test')

  await expect(page).toHaveURL(product)
  await expect(page.getByRole('region', { name: 'Prices' })).toContainText('Price for verified buyers')
  await expect(page.getByRole('region', { name: 'Prices' }).getByRole('table')).toHaveCount(0)
})
