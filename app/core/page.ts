/** One row more than asked for was read: it tells whether there is a next page. The cursor is opaque to callers. */
export function toPageOf<T extends { id: string }>(
  rows: T[],
  limit: number,
): { items: T[]; nextCursor: string | null } {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  const hasMore = rows.length > limit && last !== undefined
  return { items, nextCursor: hasMore ? btoa(last.id) : null }
}
