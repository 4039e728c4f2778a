/** The lists taken in turns, first places first; the value is the best place a listing has in any list. */
export function mergeLists(lists: string[][], most: number): Map<string, number> {
  const places = new Map<string, number>()
  const longest = Math.max(0, ...lists.map((list) => list.length))
  for (let place = 0; place < longest && places.size < most; place += 1) {
    for (const list of lists) {
      const id = list[place]
      if (id !== undefined && !places.has(id) && places.size < most) places.set(id, place)
    }
  }
  return places
}
