import { labelsOf, type CategoryNames } from '../categories.ts'
import { stems } from './english.ts'
import { headNoun, titleStems } from './head.ts'

export type CategoryGuess = (title: string, hs: string | null) => string | null

interface Label {
  id: string
  stems: string[]
  hsHeadings: string[]
}

/** Below this a wrong Chinese label would do more harm than a missing one. */
const SURE = 0.99

/** A category for a listing that came without one: all words of a category's name stand in the head of the title. */
export function createCategoryGuess(categories: CategoryNames[]): CategoryGuess {
  const byHead = new Map<string, Label[]>()
  for (const { id, isLeaf, names, hsHeadings } of categories) {
    if (!isLeaf) continue
    for (const name of labelsOf(names.en ?? '')) {
      const label = { id, stems: stems(name), hsHeadings }
      const head = label.stems.at(-1)
      if (head) byHead.set(head, [...(byHead.get(head) ?? []), label])
    }
  }

  return (title, hs) => {
    const analysed = titleStems(title)
    const head = new Set(analysed.all.slice(0, analysed.headLength))
    const noun = headNoun(analysed)
    let best: { id: string; score: number } | null = null
    for (const label of byHead.get(noun ?? '') ?? []) {
      const covered = label.stems.filter((stem) => head.has(stem)).length / label.stems.length
      const score = covered + (covered === 1 ? 0.1 * label.stems.length : 0) + customsAgreement(label, hs)
      if (score >= SURE && (!best || score > best.score)) best = { id: label.id, score }
    }
    return best?.id ?? null
  }
}

function customsAgreement({ hsHeadings }: Label, hs: string | null): number {
  if (!hs || hsHeadings.length === 0) return 0
  if (hsHeadings.some((heading) => hs.startsWith(heading))) return 0.4
  if (hsHeadings.some((heading) => hs.startsWith(heading.slice(0, 4)))) return 0.3
  return hsHeadings.some((heading) => hs.startsWith(heading.slice(0, 2))) ? 0 : -0.5
}
