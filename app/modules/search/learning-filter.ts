import { isLocale, type Locale } from '#app/core/locale.ts'

/** Which counts are looked at; empty means all. */
export interface LearningFilter {
  exhibition: string
  language: Locale | ''
  page: number
}

export function toLearningFilter(params: URLSearchParams, page: number): LearningFilter {
  const language = params.get('language') ?? undefined
  const exhibition = params.get('exhibition') ?? ''
  return {
    exhibition: /^[a-z0-9-]{1,120}$/.test(exhibition) ? exhibition : '',
    language: isLocale(language) ? language : '',
    page,
  }
}
