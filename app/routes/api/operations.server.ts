import { describeApi } from './description.server.ts'

interface Parameter {
  name: string
  in: string
  description?: string
}

/** The API's description, flattened for reading on a page. */
export function listOperations(origin: string) {
  const { paths = {} } = describeApi(origin)
  return Object.entries(paths).flatMap(([path, item]) => {
    const read = item?.get
    if (!read) return []
    const parameters = (read.parameters ?? []) as Parameter[]
    return [
      {
        path,
        summary: read.summary ?? '',
        parameters: parameters.map((one) => ({ name: one.name, place: one.in, description: one.description ?? '' })),
      },
    ]
  })
}
