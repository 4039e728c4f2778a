import { z } from 'zod'
import { createDocument, type ZodOpenApiPathsObject } from 'zod-openapi'
import { LOCALES } from '#app/core/locale.ts'
import { listNotice, listQuery } from '#app/http/cursor.server.ts'
import { apiProductDetail } from '#app/modules/catalogue/api.server.ts'
import { apiExhibition, apiExhibitionDetail } from '#app/modules/exhibitions/api.server.ts'
import { apiOrganizationDetail } from '#app/modules/organizations/api.server.ts'
import { apiMe } from '#app/modules/organizations/me.server.ts'
import { apiListing, apiSearchAnswer } from '#app/modules/search/api-view.ts'
import { openedInput, saveSearchInput } from '#app/modules/search/learning-schema.ts'
import { apiSavedSearch } from '#app/modules/search/saved-searches.server.ts'
import { searchQuery } from '#app/modules/search/schema.ts'
import { apiSuggestions, suggestQuery } from '#app/modules/search/suggest-listings.server.ts'

const problem = z
  .object({
    type: z.literal('about:blank'),
    title: z.string(),
    status: z.number().int(),
    code: z.string().meta({ description: 'Stable; also the key of the message in every language' }),
    messageKey: z.string(),
    fields: z.record(z.string(), z.string()).optional().meta({ description: 'Field → code, for bad input' }),
    requestId: z.string(),
  })
  .meta({ id: 'Problem' })

const pageOf = (item: z.ZodType) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable(), notices: z.array(listNotice) })
const slug = (name: string) => z.object({ [name]: z.string().meta({ description: 'Slug' }) })
const oneLocale = z.object({ locale: z.enum(LOCALES).optional().meta({ description: 'Language of the texts' }) })

interface Read {
  summary: string
  answer: z.ZodType
  query?: z.ZodObject
  path?: z.ZodObject
  isPersonal?: boolean
}

/** Every read answers JSON with an ETag, and problem documents where something is wrong. */
function toOperation({ summary, answer, query, path, isPersonal = false }: Read) {
  const failed = { content: { 'application/problem+json': { schema: problem } } }
  return {
    get: {
      summary,
      requestParams: { ...(query ? { query } : {}), ...(path ? { path } : {}) },
      responses: {
        '200': { description: 'As asked for', content: { 'application/json': { schema: answer } } },
        '304': { description: 'Not changed since the ETag in If-None-Match' },
        ...(isPersonal ? { '401': { description: 'Not signed in', ...failed } } : {}),
        ...(path ? { '404': { description: 'Not there, or not public', ...failed } } : {}),
        '422': { description: 'Input not understood', ...failed },
        '429': { description: 'Too many requests; see Retry-After', ...failed },
      },
    },
  }
}

const READS: Record<string, Read> = {
  '/search': {
    summary: 'Search products, exhibitors and exhibitions in any language',
    answer: apiSearchAnswer,
    query: searchQuery,
  },
  '/suggestions': { summary: 'Complete what is being typed', answer: apiSuggestions, query: suggestQuery },
  '/exhibitions': { summary: 'Public exhibitions', answer: pageOf(apiExhibition), query: listQuery },
  '/exhibitions/{exhibition}': {
    summary: 'One exhibition',
    answer: apiExhibitionDetail,
    path: slug('exhibition'),
    query: oneLocale,
  },
  '/exhibitions/{exhibition}/exhibitors': {
    summary: 'Exhibitors of an exhibition',
    answer: pageOf(apiListing),
    path: slug('exhibition'),
    query: listQuery,
  },
  '/products': { summary: 'Products', answer: pageOf(apiListing), query: listQuery },
  '/products/{product}': { summary: 'One product', answer: apiProductDetail, path: slug('product'), query: oneLocale },
  '/organizations': { summary: 'Organizations', answer: pageOf(apiOrganizationDetail), query: listQuery },
  '/organizations/{organization}': {
    summary: 'One organization',
    answer: apiOrganizationDetail,
    path: slug('organization'),
    query: oneLocale,
  },
  '/saved-searches': {
    summary: 'Saved searches of whoever is signed in',
    answer: z.object({ items: z.array(apiSavedSearch) }),
    isPersonal: true,
  },
  '/me': { summary: 'Who is signed in', answer: apiMe, isPersonal: true },
}

interface Write {
  summary: string
  /** Null: answered with 204. */
  answer: z.ZodType | null
  body?: z.ZodObject
  path?: z.ZodObject
  isPersonal: boolean
}

function toWriteOperation({ summary, answer, body, path, isPersonal }: Write) {
  const failed = { content: { 'application/problem+json': { schema: problem } } }
  const done = answer
    ? { '201': { description: 'Made', content: { 'application/json': { schema: answer } } } }
    : { '204': { description: 'Done' } }
  return {
    summary,
    ...(path ? { requestParams: { path } } : {}),
    ...(body ? { requestBody: { required: true, content: { 'application/json': { schema: body } } } } : {}),
    responses: {
      ...done,
      ...(isPersonal ? { '401': { description: 'Not signed in', ...failed } } : {}),
      ...(path ? { '404': { description: 'Not there, or not yours', ...failed } } : {}),
      ...(body
        ? { '400': { description: 'No JSON', ...failed }, '422': { description: 'Input not understood', ...failed } }
        : {}),
      ...(isPersonal && body ? { '409': { description: 'There are as many as there may be', ...failed } } : {}),
      '429': { description: 'Too many requests; see Retry-After', ...failed },
    },
  }
}

const WRITES: [path: string, method: 'post' | 'delete', write: Write][] = [
  [
    '/search/clicks',
    'post',
    {
      summary: 'Count that a result was opened; nothing of the reader is kept',
      answer: null,
      body: openedInput,
      isPersonal: false,
    },
  ],
  [
    '/saved-searches',
    'post',
    { summary: 'Save a search', answer: apiSavedSearch, body: saveSearchInput, isPersonal: true },
  ],
  [
    '/saved-searches/{search}',
    'delete',
    { summary: 'Remove a saved search', answer: null, path: z.object({ search: z.uuid() }), isPersonal: true },
  ],
]

/** OpenAPI 3.1 made of the schemas that answer the requests. */
export function describeApi(origin: string) {
  const paths: ZodOpenApiPathsObject = Object.fromEntries(
    Object.entries(READS).map(([path, read]) => [path, toOperation(read)]),
  )
  for (const [path, method, write] of WRITES) paths[path] = { ...paths[path], [method]: toWriteOperation(write) }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Caravanserai',
      version: '1',
      description:
        'Signed in by session cookie: POST /api/auth/sign-in/email { email, password }. Lists are paged by cursor.',
    },
    servers: [{ url: `${origin}/api/v1` }],
    paths,
  })
}
