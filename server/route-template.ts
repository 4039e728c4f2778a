import type { ServerBuild } from '@remix-run/node'

type Routes = ServerBuild['routes']
type TemplateOf = (path: string) => string | undefined

/** Names a path by the route that answers it, e.g. `/:locale/products/:product`: fit for logs, which keep no slug. */
export function createTemplateFinder(routes: Routes): TemplateOf {
  const templates = Object.values(routes)
    .filter((route) => route?.path !== undefined || route?.index)
    .map((route) => toTemplate(routes, route?.id))
    .map((template) => ({ template, form: toForm(template), weight: weigh(template) }))
    .sort((a, b) => b.weight - a.weight)
  return (path) => {
    const bare = path.replace(/\.data$/, '').replace(/(.)\/$/, '$1')
    return templates.find(({ form }) => form.test(bare))?.template
  }
}

function toTemplate(routes: Routes, id: string | undefined): string {
  const parts: string[] = []
  for (let at = id; at !== undefined; at = routes[at]?.parentId) {
    const own = routes[at]?.path
    if (own) parts.unshift(own)
  }
  return `/${parts.join('/')}`
}

function toForm(template: string): RegExp {
  const parts = template.split('/').map((part) => {
    if (part === '*') return '.*'
    return part.startsWith(':') ? '[^/]+' : part.replaceAll('.', String.raw`\.`)
  })
  return new RegExp(`^${parts.join('/')}$`)
}

/** The more of an address a template says itself, the sooner it is asked. */
function weigh(template: string): number {
  const parts = template.split('/').filter(Boolean)
  return parts.reduce((sum, part) => sum + (part === '*' ? -1 : part.startsWith(':') ? 2 : 3), 0)
}
