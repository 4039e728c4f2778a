import { expect, test } from '@playwright/test'
import { open } from './inspect-page.ts'

test('suggestions are chosen, closed and opened again by keys', async ({ page }) => {
  await open(page, '/en')
  const field = page.getByRole('combobox', { name: 'Search products, exhibitors and exhibitions' })
  const list = page.getByRole('listbox')

  await field.pressSequentially('basm')
  await expect(list).toBeVisible()
  await expect(field).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('ArrowDown')
  const chosen = list.getByRole('option', { selected: true })
  await expect(chosen).toHaveCount(1)
  expect(await field.getAttribute('aria-activedescendant')).toBe(await chosen.getAttribute('id'))

  await page.keyboard.press('Escape')
  await expect(list).toBeHidden()
  await expect(field).toHaveValue('basm')
  await expect(field).toBeFocused()

  await page.keyboard.press('ArrowUp')
  await expect(list.getByRole('option').last()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page).not.toHaveURL(/\/en$/)
})

test('Enter without a choice searches for what was typed', async ({ page }) => {
  await open(page, '/en')
  const field = page.getByRole('combobox')
  await field.pressSequentially('basmati')
  await expect(page.getByRole('listbox')).toBeVisible()

  await page.keyboard.press('Enter')

  await expect(page).toHaveURL(/\/en\/search\?q=basmati/)
  await expect(page.getByRole('listbox')).toBeHidden()
})

test('while Chinese is being composed, Enter and arrows stay with the input method', async ({ page }) => {
  await open(page, '/zh')
  const field = page.getByRole('combobox')
  await field.pressSequentially('葡萄')
  await expect(page.getByRole('listbox')).toBeVisible()

  await field.dispatchEvent('keydown', { key: 'ArrowDown', isComposing: true, bubbles: true })

  await expect(page.getByRole('option', { selected: true })).toHaveCount(0)
  await expect(page).toHaveURL(/\/zh$/)
})
