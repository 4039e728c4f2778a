export type Script = 'chinese' | 'russian' | 'arabic' | 'latin'

/** The script that decides how a query is read: Chinese wins over all, since it is mixed with Latin names. */
export function scriptOf(text: string): Script {
  if (/\p{Script=Han}/u.test(text)) return 'chinese'
  if (/\p{Script=Cyrillic}/u.test(text)) return 'russian'
  if (/\p{Script=Arabic}/u.test(text)) return 'arabic'
  return 'latin'
}
