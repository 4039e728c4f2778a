import type { Locale } from '#app/core/locale.ts'
import { referenceTranslator } from '#app/i18n/reference.server.ts'
import { describeApi } from './description.server.ts'

const METHODS = ['get', 'post', 'delete'] as const

interface Parameter {
  name: string
  in: string
  description?: string
}

interface Body {
  content?: Record<string, { schema?: { properties?: Record<string, { description?: string }> } }>
}

/** The API's description, flattened for reading on a page and in the reader's language. */
export async function listOperations(origin: string, locale: Locale) {
  const say = await referenceTranslator(locale)
  const { paths = {} } = describeApi(origin)
  return Object.entries(paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item?.[method]
      if (!operation) return []
      const parameters = (operation.parameters ?? []) as Parameter[]
      const fields =
        (operation.requestBody as Body | undefined)?.content?.['application/json']?.schema?.properties ?? {}
      return [
        {
          path,
          method: method.toUpperCase(),
          summary: say(operation.summary ?? ''),
          parameters: [
            ...parameters.map((one) => ({ name: one.name, place: one.in, description: say(one.description ?? '') })),
            ...Object.entries(fields).map(([name, field]) => ({
              name,
              place: 'body',
              description: say(field.description ?? ''),
            })),
          ],
        },
      ]
    }),
  )
}
