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
  // A hit is handed out with all that it may display, whatever was asked for: of the whole document that took half the time.
  displayedAttributes: ['id', 'kind', 'title', 'version'],
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
  rankingRules: ['words', 'attribute', 'proximity', 'sort', 'exactness'],
  // Words are spelled as the catalogue spells them before the engine is asked; its own guessing doubled the time.
  typoTolerance: { enabled: false },
  localizedAttributes: [
    { attributePatterns: ['zh_*'], locales: ['cmn'] },
    { attributePatterns: ['ru_*', 'hs_text_ru'], locales: ['rus'] },
    { attributePatterns: ENGLISH, locales: ['eng'] },
    { attributePatterns: ['title_orig', 'stems_orig'], locales: ['rus', 'ron', 'urd'] },
  ],
  searchCutoffMs: 150,
  pagination: { maxTotalHits: 1_000 },
  // Which hundred values are told is by their counts: by the alphabet, leaves would crowd out the sectors.
  faceting: { maxValuesPerFacet: 100, sortFacetValuesBy: { '*': 'count' } },
}
