import { expect, test } from '@playwright/test'

const PLAN = '/en/exhibitions/pakistan-china-2026/floor-plan'

test.use({ viewport: { width: 1280, height: 900 } })

test('the plan is zoomed, moved and shown whole again by keys alone', async ({ page }) => {
  await page.goto(PLAN)
  const map = page.getByRole('group', { name: /^Plan of hall/ })
  const whole = await map.getAttribute('viewBox')
  const closer = page.getByRole('button', { name: 'Zoom in' })

  await closer.focus()
  await expect(async () => {
    await page.keyboard.press('Enter')
    expect(await map.getAttribute('viewBox')).not.toBe(whole)
  }).toPass()
  const near = await map.getAttribute('viewBox')
  await map.getByRole('link').first().focus()
  await page.keyboard.press('+')
  await expect(map).not.toHaveAttribute('viewBox', near ?? '')
  const nearer = await map.getAttribute('viewBox')
  await page.keyboard.press('ArrowRight')
  await expect(map).not.toHaveAttribute('viewBox', nearer ?? '')
  await page.getByRole('button', { name: 'Whole hall' }).focus()
  await page.keyboard.press('Space')

  await expect(map).toHaveAttribute('viewBox', whole ?? '')
})

test('a booth is searched, found on the plan and in the list, and opened in place', async ({ page }) => {
  await page.goto(PLAN)
  const list = page.getByRole('region', { name: 'Booths as a list' })
  const field = page.getByRole('main').getByRole('searchbox')

  await expect(async () => {
    await field.fill('')
    await field.pressSequentially('indus basmati')
    await expect(list.getByRole('link')).toHaveCount(1, { timeout: 1_000 })
  }).toPass()
  await list.getByRole('link', { name: /Indus Basmati Mills/ }).focus()
  await page.keyboard.press('Enter')

  await expect(page).toHaveURL(/booth=A19/)
  await expect(page.getByRole('heading', { level: 2, name: /Indus Basmati Mills/ })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Booth A19: Indus Basmati Mills' })).toHaveAttribute(
    'aria-current',
    'true',
  )
  await page.getByRole('link', { name: 'Visit the booth' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Indus Basmati Mills')
})

test('the list is the plan’s twin: the same booths with the same names', async ({ page }) => {
  await page.goto(PLAN)
  const onPlan: string[] = []

  for (const hall of await page.getByRole('navigation', { name: 'Halls' }).getByRole('link').all()) {
    await hall.click()
    await expect(hall).toHaveAttribute('aria-current', 'page')
    const labels = await page
      .locator('svg a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('aria-label') ?? ''))
    onPlan.push(...labels.map((label) => label.replace(/^Booth (\S+): /, '$1 ')))
  }

  const rows = page.getByRole('region', { name: 'Booths as a list' }).getByRole('link')
  const inList = await rows.evaluateAll((links) =>
    links.map((link) => [...link.querySelectorAll('bdi')].map((part) => part.textContent).join(' ')),
  )
  expect(onPlan.length).toBeGreaterThan(70)
  expect(inList.toSorted()).toEqual(onPlan.toSorted())
})

test('a search that stands in the address is answered by the plan and its list', async ({ page }) => {
  await page.goto(`${PLAN}?q=A19`)

  await expect(page.getByRole('region', { name: 'Booths as a list' }).getByRole('link')).toHaveText([
    /A19.*Indus Basmati Mills/,
  ])
})
