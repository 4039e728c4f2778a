/** Chinese key → English phrase → weight; weights of several sources add up, since agreement is evidence. */
export class Pairs {
  readonly byKey = new Map<string, Map<string, number>>()

  add(key: string, phrase: string, weight: number): void {
    const english = cleanPhrase(phrase)
    const chinese = key.trim()
    if (!english || !/^[\p{Script=Han}A-Za-z0-9]{1,9}$/u.test(chinese) || !/\p{Script=Han}/u.test(chinese)) return
    const senses = this.byKey.get(chinese) ?? new Map<string, number>()
    senses.set(english, (senses.get(english) ?? 0) + weight)
    this.byKey.set(chinese, senses)
  }
}

/** A gloss as a buyer would type it; null for sentences, formulas and what is no phrase. */
function cleanPhrase(phrase: string): string | null {
  const plain = phrase
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .replace(/^(?:a|an|the|to|be) /, '')
    .replace(/[-_/]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (!/^[a-zà-ÿ0-9][a-zà-ÿ0-9 '&.]*$/.test(plain) || plain.split(' ').length > 4) return null
  return /[a-z]{2}/.test(plain) && plain.length <= 40 ? plain : null
}
