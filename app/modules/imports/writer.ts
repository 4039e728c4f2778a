import type { Ctx } from '#app/core/ctx.ts'
import type { NamedRow } from './parse-row.ts'
import type { RowOutcome } from './product-row.ts'
import type { RowProblem } from './report.ts'

export interface Tally {
  created: number
  changed: number
  unchanged: number
}

/** Drafts with everything they name looked up. */
export interface Prepared<P> {
  items: P[]
  errors: RowProblem[]
  warnings: RowProblem[]
}

/** How one kind of row goes from cells to tables. */
export interface Writer<T extends { row: number }, P> {
  parse(row: NamedRow): RowOutcome<T>
  /** The same for two rows that mean the same thing. */
  identify(draft: T): string
  prepare(drafts: T[]): Promise<Prepared<P>>
  /** Says what writing would do; reads only. */
  compare(ctx: Ctx, items: P[]): Promise<Tally>
  write(tx: Ctx, items: P[]): Promise<Tally>
}
