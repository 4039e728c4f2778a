import type { ServerBuild } from '@remix-run/node'
import { expect, test } from 'vitest'
import { createTemplateFinder } from './route-template.ts'

function route(id: string, path?: string, parentId?: string, index?: boolean) {
  return [id, { id, path, parentId, index }]
}

const routes = Object.fromEntries([
  route('root', ''),
  route('home', ':locale', 'root', true),
  route('layout', undefined, 'root'),
  route('exhibition-layout', ':locale/exhibitions/:exhibition', 'layout'),
  route('exhibition', undefined, 'exhibition-layout', true),
  route('plan', 'floor-plan', 'exhibition-layout'),
  route('missing', ':locale/*', 'layout'),
  route('robots', 'robots.txt', 'root'),
  route('anything', '*', 'root'),
]) as unknown as ServerBuild['routes']

test.each([
  ['/zh', '/:locale'],
  ['/zh/exhibitions/secret-fair', '/:locale/exhibitions/:exhibition'],
  ['/zh/exhibitions/secret-fair/', '/:locale/exhibitions/:exhibition'],
  ['/zh/exhibitions/secret-fair/floor-plan.data', '/:locale/exhibitions/:exhibition/floor-plan'],
  ['/zh/made/up', '/:locale/*'],
  ['/robots.txt', '/robots.txt'],
])('the route of %s is called %s', (path, template) => {
  expect(createTemplateFinder(routes)(path)).toBe(template)
})
