export const INDEX = 'listings'
export const REBUILD_INDEX = 'listings_new'

const ENGLISH = ['title', 'stems', 'description', 'stems_description', 'hs_text_en']
const EXACT_VALUES = [
  'kind',
  'country',
  'hs2',
  'hs4',
  'hs6',
  'categoryPath',
  'currency',
  'incoterms',
  'certs',
  'verified',
  'sample',
  'exhibitions',
  'pavilions',
]

/** Body of PATCH /indexes/:uid/settings. */
export const LISTING_SETTINGS = {
  searchableAttributes: [
    'title',
    'stems',
    'title_orig',
    'stems_orig',
    'zh_head',
    'zh_label',
    'ru_label',
    'zh_rest',
    'brand',
    'exhibitor',
    'hs',
    'hs_text_en',
    'hs_text_ru',
    'stems_description',
    'description',
  ],
  displayedAttributes: ['*'],
  filterableAttributes: [
    {
      attributePatterns: EXACT_VALUES,
      features: { facetSearch: false, filter: { equality: true, comparison: false } },
    },
    {
      attributePatterns: ['moq', 'priceMin', 'priceMax', 'updatedAt', 'version'],
      features: { facetSearch: false, filter: { equality: true, comparison: true } },
    },
  ],
  sortableAttributes: ['updatedAt', 'priceMin', 'moq'],
  rankingRules: ['words', 'typo', 'attribute', 'proximity', 'sort', 'exactness'],
  typoTolerance: {
    minWordSizeForTypos: { oneTypo: 4, twoTypos: 8 },
    disableOnAttributes: ['hs'],
    disableOnNumbers: true,
  },
  localizedAttributes: [
    { attributePatterns: ['zh_*'], locales: ['cmn'] },
    { attributePatterns: ['ru_*', 'hs_text_ru'], locales: ['rus'] },
    { attributePatterns: ENGLISH, locales: ['eng'] },
    { attributePatterns: ['title_orig', 'stems_orig'], locales: ['rus', 'ron', 'urd'] },
  ],
  searchCutoffMs: 150,
  pagination: { maxTotalHits: 1_000 },
  faceting: { maxValuesPerFacet: 100 },
}
