/** Distinct ids of the lists taken in turns, first places first. */
export function mergeLists(lists: string[][], most: number): string[] {
  const merged = new Set<string>()
  const longest = Math.max(0, ...lists.map((list) => list.length))
  for (let place = 0; place < longest && merged.size < most; place += 1) {
    for (const list of lists) {
      const id = list[place]
      if (id !== undefined && merged.size < most) merged.add(id)
    }
  }
  return [...merged]
}
