import { expect, test } from 'vitest'
import { signInInput, toSafePath } from './schema.ts'

test('after signing in nobody is led to another site', () => {
  const led = ['/zh/products/rice?x=1', '//evil.test', '/\\evil.test', 'https://evil.test', '', undefined].map((next) =>
    toSafePath(next, '/en'),
  )

  expect(led).toEqual(['/zh/products/rice?x=1', '/en', '/en', '/en', '/en', '/en'])
})

test('an address is compared trimmed and in lower case, and unknown fields are refused', () => {
  expect(signInInput.safeParse({ email: 'Buyer@Demo.Test', password: 'x' }).data?.email).toBe('buyer@demo.test')
  expect(signInInput.safeParse({ email: 'buyer@demo.test', password: 'x', isAdministrator: 'true' }).success).toBe(
    false,
  )
})

test('the words of a search stay in the path that is led to, written so that a header can hold them', () => {
  expect(toSafePath('/zh/search?q=大米&page=2', '/zh')).toBe('/zh/search?q=%E5%A4%A7%E7%B1%B3&page=2')
  expect(toSafePath('/zh/search?q=%E5%A4%A7', '/zh')).toBe('/zh/search?q=%E5%A4%A7')
})
