import { toPage, toWords } from './params.ts'

const CATEGORY = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** What a list of products is asked for in the address. */
export function toShelfQuery(request: Request): { q: string; category: string | null; page: number } {
  const search = new URL(request.url).searchParams
  const category = search.get('category') ?? ''
  return {
    q: toWords(search.get('q')),
    category: category.length <= 120 && CATEGORY.test(category) ? category : null,
    page: toPage(search.get('page')),
  }
}
