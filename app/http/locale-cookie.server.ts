import { isLocale, type Locale } from '#app/core/locale.ts'

/** The language chosen in the page's menu, which the menu itself keeps in a cookie. */
export function readLocaleCookie(request: Request): Locale | null {
  const value = /(?:^|;\s*)locale=([a-z]{2})/.exec(request.headers.get('cookie') ?? '')?.[1]
  return isLocale(value) ? value : null
}
