import { expect, test } from '@playwright/test'

test.use({ locale: 'zh-CN', viewport: { width: 1280, height: 900 } })

test('a newcomer from China types 大米, filters, and walks from the product to its booth in the hall', async ({
  page,
}) => {
  await page.goto('/')
  await expect(page).toHaveURL(/\/zh$/)

  await page.getByRole('combobox', { name: '搜索产品、展商和展会' }).fill('大米')
  await page.getByRole('combobox').press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: '大米' })).toBeVisible()

  await page.getByRole('navigation', { name: '结果类型' }).getByRole('link', { name: /^产品/ }).click()
  await expect(page).toHaveURL(/kind=product/)
  const filters = page.getByRole('group', { name: '筛选' })
  await filters
    .getByRole('link', { name: /^巴基斯坦/ })
    .first()
    .click()
  await expect(page.getByRole('list', { name: '已选条件' })).toContainText('巴基斯坦')
  const first = page.getByRole('article').first()
  await expect(first).toContainText(/米|rice/i)

  const title = await first.getByRole('heading').innerText()
  await first.getByRole('heading').getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title.trim())
  await expect(page.getByText('起订量').first()).toBeVisible()

  await page.getByRole('link', { name: '进入展位' }).first().click()
  await expect(page).toHaveURL(/\/zh\/exhibitions\/pakistan-china-2026\/exhibitors\//)
  const company = await page.getByRole('heading', { level: 1 }).locator('bdi').first().innerText()

  await page.getByRole('link', { name: /^展位\s+[A-C]\d\d/ }).click()
  await expect(page).toHaveURL(/\/floor-plan\?booth=[A-C]\d\d/)
  await expect(page.getByRole('heading', { level: 2, name: company })).toBeVisible()
  await expect(page.locator('svg a[aria-current="true"]')).toHaveCount(1)
})
