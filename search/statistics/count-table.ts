/** Counts by 53-bit hash in two typed arrays: 12 bytes a slot, handed between threads without copying. */
export interface CountTable {
  keys: Float64Array<ArrayBuffer>
  counts: Uint32Array<ArrayBuffer>
  used: number
}

export function createCountTable(capacity = 1 << 12): CountTable {
  return { keys: new Float64Array(capacity), counts: new Uint32Array(capacity), used: 0 }
}

export function countOf(table: CountTable, key: number): number {
  return table.counts[slotOf(table, key)] ?? 0
}

export function increment(table: CountTable, key: number): void {
  if (table.used * 10 > table.keys.length * 7) grow(table)
  const slot = slotOf(table, key)
  if (table.counts[slot] === 0) {
    table.keys[slot] = key
    table.used += 1
  }
  table.counts[slot] = (table.counts[slot] ?? 0) + 1
}

function slotOf({ keys, counts }: CountTable, key: number): number {
  const mask = keys.length - 1
  let slot = (key ^ (key / 0x100000000)) & mask
  while (counts[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask
  return slot
}

function grow(table: CountTable): void {
  const { keys, counts } = table
  table.keys = new Float64Array(keys.length * 2)
  table.counts = new Uint32Array(keys.length * 2)
  for (let at = 0; at < keys.length; at += 1) {
    if (counts[at] === 0) continue
    const slot = slotOf(table, keys[at] ?? 0)
    table.keys[slot] = keys[at] ?? 0
    table.counts[slot] = counts[at] ?? 0
  }
}
