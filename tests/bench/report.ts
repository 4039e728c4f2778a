import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { isMet, type Figure } from './figure.ts'
import { SUITES, type Options } from './options.ts'
import { ROOT } from './site.ts'

const HEAD = ['figure', 'ours', 'bare', 'ratio', 'goal', 'met']
const PAGE = path.join(ROOT, 'docs/benchmarks.md')
const FIGURES = path.join(ROOT, 'docs/benchmarks.json')
const BEGIN = '<!-- begin: npm run bench -- --write -->'
const END = '<!-- end -->'

export function toTable(figures: readonly Figure[]): string {
  const rows = [HEAD, ...figures.map((figure) => [`${figure.suite}: ${figure.name}`, ...toCells(figure)])]
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  '),
    )
    .join('\n')
}

/** All that a later comparison needs; figures stay exact here. */
export function writeJson(figures: readonly Figure[], options: Options): string {
  const file = path.join(ROOT, '.cache/bench', `${new Date().toISOString().replaceAll(':', '-').slice(0, 19)}.json`)
  mkdirSync(path.dirname(file), { recursive: true })
  const told = figures.map((figure) => ({ ...figure, isMet: isMet(figure) }))
  writeFileSync(file, `${JSON.stringify({ machine: machine(), products: options.products, figures: told }, null, 2)}\n`)
  return path.relative(ROOT, file)
}

/** The suites of this run replace their former figures; the page shows all that are known. */
export function writePage(figures: readonly Figure[], options: Options): void {
  const measured = new Set(figures.map(({ suite }) => suite))
  const kept = readKept().filter(({ suite }) => !measured.has(suite))
  const all = SUITES.flatMap((suite) => [...kept, ...figures].filter((figure) => figure.suite === suite))
  writeFileSync(FIGURES, `${JSON.stringify(all, null, 2)}\n`)
  const [before, rest] = readFileSync(PAGE, 'utf8').split(BEGIN)
  const after = rest?.split(END)[1]
  if (before === undefined || after === undefined) throw new Error('docs/benchmarks.md has lost its marks')
  const day = new Date().toISOString().slice(0, 10)
  const said = `Measured on ${day} on ${machine()}, demo plus ${options.products.toLocaleString('en')} products.`
  writeFileSync(PAGE, [before, BEGIN, `\n\n${said}\n\n${toSections(all)}\n\n`, END, after].join(''))
}

function readKept(): Figure[] {
  return existsSync(FIGURES) ? JSON.parse(readFileSync(FIGURES, 'utf8')) : []
}

function toSections(figures: readonly Figure[]): string {
  const suites = [...new Set(figures.map(({ suite }) => suite))]
  const toLine = (cells: string[]): string => `| ${cells.join(' | ')} |`
  return suites
    .map((suite) => {
      const lines = figures
        .filter((figure) => figure.suite === suite)
        .map((figure) => toLine([figure.name, ...toCells(figure)]))
      return [`### ${suite}`, '', toLine(HEAD), '| --- | --: | --: | --: | --: | :-: |', ...lines].join('\n')
    })
    .join('\n\n')
}

function toCells(figure: Figure): string[] {
  const { ours, bare, goal, unit } = figure
  const met = isMet(figure)
  return [
    `${toText(ours)} ${unit}`,
    bare === null ? '' : `${toText(bare)} ${unit}`,
    bare === null ? '' : `× ${toText(ours / bare)}`,
    goal === null ? '' : 'atMost' in goal ? `≤ ${goal.atMost}` : `≥ ${goal.atLeast}`,
    met === null ? '' : met ? 'yes' : 'no',
  ]
}

function toText(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en')
  return value >= 10 ? value.toFixed(1) : value.toFixed(2)
}

function machine(): string {
  return `${availableParallelism()} cores`
}
