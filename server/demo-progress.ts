/** How far the demo has come, in the words of the other steps of a start. */
export interface DemoProgress {
  waits(): void
  begins(): void
  /** The rows of one sheet so far; `isDone` when it has no more. */
  reads(sheet: { exhibition: string; of: string; kind: string; rows: number; isDone: boolean }): void
  ends(): void
}

const number = new Intl.NumberFormat('en')
const CLEAR_LINE = '\r\u001b[K'

/** One line that keeps changing on a terminal; elsewhere a line for each sheet. */
export function createDemoProgress(output: { isTTY: boolean; write(text: string): boolean }): DemoProgress {
  let started = 0
  return {
    waits: () => void output.write('Load the demo: another start is at it; waiting for that one …\n'),
    begins() {
      started = performance.now()
      output.write(output.isTTY ? 'Load the demo …' : 'Load the demo …\n')
    },
    reads({ exhibition, of, kind, rows, isDone }) {
      const line = `Load the demo … ${of} ${exhibition}: ${number.format(rows)} ${kind}`
      if (output.isTTY) output.write(CLEAR_LINE + line)
      else if (isDone) output.write(`${line}\n`)
    },
    ends() {
      const seconds = ((performance.now() - started) / 1000).toFixed(1)
      output.write(`${output.isTTY ? CLEAR_LINE : ''}Load the demo: done in ${seconds} s\n`)
    },
  }
}
