import { z } from 'zod'
import { getJson } from './client.ts'

type Json = Parameters<typeof z.fromJSONSchema>[0]

interface Operation {
  parameters?: { name: string; in: string; required?: boolean; schema: object }[]
  responses: Record<string, { description: string; content?: Record<string, { schema: object }> }>
}

export interface Description {
  openapi: string
  info: { title: string; version: string }
  servers: { url: string }[]
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, object> }
}

export function getDescription(): Promise<Description> {
  return getJson<Description>('/api/v1/openapi.json')
}

/** Checks an answer against what the description promises for it, unknown fields included. */
export async function toSchema(path: string, status = '200', type = 'application/json'): Promise<z.ZodType> {
  const { paths, components } = await getDescription()
  const promised = paths[path]?.['get']?.responses[status]?.content?.[type]?.schema
  if (!promised) throw new Error(`${path} promises nothing for ${status} ${type}`)
  const whole = { $defs: components.schemas, ...promised }
  const text = JSON.stringify(whole).replaceAll('#/components/schemas/', '#/$defs/')
  return z.fromJSONSchema(JSON.parse(text) as Json)
}
