import { expect, test } from 'vitest'
import type { Actor } from '#app/core/ctx.ts'
import { maySeePrices, type PriceAccess } from './policy.ts'

const visitor: Actor = { kind: 'visitor' }
const person: Actor = { kind: 'person', userId: 'u', isAdministrator: false }
const member = {
  kind: 'member',
  userId: 'u',
  organizationId: 'other',
  role: 'STAFF',
  isVerified: false,
  isAdministrator: false,
} as const

test.each<[string, Actor, PriceAccess, PriceAccess]>([
  ['a visitor', visitor, 'verified_buyers', 'on_request'],
  ['a person without a company', person, 'verified_buyers', 'on_request'],
  ['a member of a company whose papers were not checked', member, 'verified_buyers', 'on_request'],
  ['a member of a verified company', { ...member, isVerified: true }, 'yes', 'on_request'],
  ['the seller', { ...member, organizationId: 'seller' }, 'yes', 'yes'],
  ['an administrator', { ...person, isAdministrator: true }, 'yes', 'yes'],
])('%s', (_, actor, forVerified, onRequest) => {
  const access = (priceVisibility: 'PUBLIC' | 'VERIFIED_BUYERS' | 'ON_REQUEST') =>
    maySeePrices(actor, { priceVisibility, organizationId: 'seller' })

  expect([access('PUBLIC'), access('VERIFIED_BUYERS'), access('ON_REQUEST')]).toEqual(['yes', forVerified, onRequest])
})
