import { Fragment } from 'react'

const SCRIPT_WITHOUT_SPACES = /[\p{Script=Han}]/u

/** The text with the words that matched marked; whole words only, except in Chinese, which has no spaces. */
export function HighlightedText({ text, words }: { text: string; words: readonly string[] }) {
  const pattern = toPattern(words)
  if (!pattern) return text
  return text.split(pattern).map((part, position) => {
    const key = `${position}${part}`
    if (position % 2 === 0) return <Fragment key={key}>{part}</Fragment>
    return (
      <mark key={key} className="bg-notice-soft text-text rounded-xs px-px">
        {part}
      </mark>
    )
  })
}

function toPattern(words: readonly string[]): RegExp | null {
  const choices = [...new Set(words)]
    .filter((word) => word.trim() !== '')
    .sort((a, b) => b.length - a.length)
    .map((word) => {
      const literal = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      return SCRIPT_WITHOUT_SPACES.test(word) ? literal : `(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`
    })
  return choices.length > 0 ? new RegExp(`(${choices.join('|')})`, 'giu') : null
}
