import { expect, test } from '@playwright/test'

test('without a connection the reader is told so in their language, and goes on when it is back', async ({
  page,
  context,
}) => {
  await page.goto('/zh')
  await expect.poll(() => page.evaluate(async () => (await caches.match('/zh/offline'))?.status)).toBe(200)
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated')

  await context.setOffline(true)
  await page.goto('/zh/exhibitions')
  await expect(page.getByText('当前没有网络').last()).toBeVisible()
  const background = await page
    .getByRole('button', { name: '重试' })
    .evaluate((button) => getComputedStyle(button).backgroundColor)
  expect(background).not.toBe('rgba(0, 0, 0, 0)')

  await context.setOffline(false)
  await page.goto('/zh/exhibitions')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('展会')
})
