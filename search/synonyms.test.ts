import { expect, test } from 'vitest'
import { toExpand } from './synonyms.ts'

const expand = toExpand([
  { phrase: 'pindi rice', meanings: ['basmati rice'], locale: null },
  { phrase: 'sofa', meanings: ['couch', 'settee'], locale: 'en' },
  { phrase: '香米', meanings: ['巴斯马蒂大米'], locale: 'zh' },
])

test.each([
  ['Pindi  Rice', 'ru', ['basmati rice']],
  ['PINDÍ RICE 5 kg', 'en', ['basmati rice 5 kg']],
  ['leather sofa', 'en', ['leather couch', 'leather settee']],
  ['sofabed', 'en', []],
  ['sofa', 'ro', []],
  ['泰國香米批發', 'zh', ['泰国巴斯马蒂大米批发']],
  ['', 'en', []],
] as const)('%s in %s is also read as %j', (typed, locale, meanings) => {
  const expanded = expand(typed, locale)

  expect(expanded).toEqual(meanings)
})
