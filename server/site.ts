import express, { type RequestHandler } from 'express'
import type { Server } from 'node:http'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import type { Site } from './app.ts'
import { pressedAssets } from './middleware/pressed-assets.ts'

const ROOT = path.resolve(import.meta.dirname, '..')
const HOUR = 3_600_000

/** The built site: fingerprinted files for a year, the others for an hour. */
export async function openBuiltSite(): Promise<Site> {
  const client = path.join(ROOT, 'build/client')
  const build: ServerBuild = await import(pathToFileURL(path.join(ROOT, 'build/server/index.js')).href)
  return {
    assets: [
      only(/^\/assets\//, pressedAssets(client)),
      only(/^\/assets\//, express.static(client, { immutable: true, maxAge: '1y' })),
      only(/^\/assets\//, (_request, response) => void response.status(404).end()),
      express.static(client, { maxAge: HOUR, index: false, redirect: false }),
    ],
    build,
  }
}

/** Vite in the same process: pages reload by themselves. */
export async function openDevelopmentSite(server: Server): Promise<Site> {
  const { createServer } = await import('vite')
  leaveStoppingToUs()
  const vite = await createServer({ root: ROOT, server: { middlewareMode: true, hmr: { server } }, appType: 'custom' })
  return {
    assets: [vite.middlewares],
    build: () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>,
  }
}

/** The second Vite that Remix opens, at each restart anew, would end the process at SIGTERM and leave the database running. */
function leaveStoppingToUs(): void {
  process.on('newListener', (event: string, listener: (...args: unknown[]) => void) => {
    if (event === 'SIGTERM') queueMicrotask(() => process.off(event, listener))
  })
}

function only(area: RegExp, handler: RequestHandler): RequestHandler {
  return (request, response, next) => (area.test(request.path) ? handler(request, response, next) : next())
}
