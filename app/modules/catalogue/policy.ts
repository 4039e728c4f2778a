import type { Actor } from '#app/core/ctx.ts'
import type { PriceVisibility } from '#prisma/enums.ts'

/** Whether prices are shown, and to whom they would be if not. */
export type PriceAccess = 'yes' | 'verified_buyers' | 'on_request'

/** The one answer for pages, search and the API; the seller's own people and administrators always see prices. */
export function maySeePrices(
  actor: Actor,
  product: { priceVisibility: PriceVisibility; organizationId: string },
): PriceAccess {
  if (product.priceVisibility === 'PUBLIC' || isInsider(actor, product.organizationId)) return 'yes'
  if (product.priceVisibility === 'ON_REQUEST') return 'on_request'
  return actor.kind === 'member' && actor.isVerified ? 'yes' : 'verified_buyers'
}

function isInsider(actor: Actor, organizationId: string): boolean {
  if (actor.kind === 'visitor') return false
  return actor.isAdministrator || (actor.kind === 'member' && actor.organizationId === organizationId)
}
