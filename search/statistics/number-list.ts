/** Grows like an array and weighs four bytes a number. */
export interface NumberList {
  readonly length: number
  push(value: number): void
  add(at: number, value: number): void
  /** A copy of its own size. */
  toArray(): Uint32Array<ArrayBuffer>
}

export function createNumberList(): NumberList {
  let values = new Uint32Array(1 << 12)
  let length = 0
  return {
    get length() {
      return length
    },
    push(value) {
      if (length === values.length) {
        const larger = new Uint32Array(length * 2)
        larger.set(values)
        values = larger
      }
      values[length] = value
      length += 1
    },
    add(at, value) {
      values[at] = (values[at] ?? 0) + value
    },
    toArray: () => values.slice(0, length),
  }
}

export type Numbers = Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>

/** In half the room where no number is too large for it. */
export function compact(numbers: Uint32Array<ArrayBuffer>): Numbers {
  for (const number of numbers) if (number > 0xffff) return numbers
  return Uint16Array.from(numbers)
}
