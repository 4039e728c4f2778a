/** A sorted file of `key \t value` lines looked up in place: a few bytes of overhead where a Map takes a hundred. */
export interface SortedLines {
  size: number
  find(key: string): string | undefined
  has(key: string): boolean
  forEach(visit: (key: string, value: string) => void): void
}

export function sortedLines(bytes: Buffer): SortedLines {
  const starts = lineStarts(bytes)
  const size = starts.length - 1

  function position(key: string): number {
    const wanted = Buffer.from(`${key}\t`)
    let low = 0
    let high = size - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const from = starts[middle] ?? 0
      const order = bytes.compare(wanted, 0, wanted.length, from, from + wanted.length)
      if (order === 0) return middle
      if (order < 0) low = middle + 1
      else high = middle - 1
    }
    return -1
  }

  return {
    size,
    has: (key) => position(key) >= 0,
    forEach(visit) {
      for (const line of bytes.toString().split('\n')) {
        const tab = line.indexOf('\t')
        if (tab > 0) visit(line.slice(0, tab), line.slice(tab + 1))
      }
    },
    find(key) {
      const at = position(key)
      if (at < 0) return undefined
      const from = (starts[at] ?? 0) + Buffer.byteLength(key) + 1
      return bytes.toString('utf8', from, (starts[at + 1] ?? bytes.length) - 1)
    },
  }
}

function lineStarts(bytes: Buffer): Uint32Array {
  let count = 0
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) count += 1
  const starts = new Uint32Array(count + 1)
  let line = 0
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) starts[++line] = at + 1
  return starts
}
