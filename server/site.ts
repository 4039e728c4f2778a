import express, { type RequestHandler } from 'express'
import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import pressedFiles, { type ExpressStaticGzipOptions } from 'express-static-gzip'
import type { Manifest } from 'vite'
import { LOCALES } from '#app/core/locale.ts'
import type { Site } from './app.ts'

const ROOT = path.resolve(import.meta.dirname, '..')
const HOUR = 3_600_000

/** Scripts and styles as the build pressed them, for a year; nobody needs a piece of one. */
const PRESSED = {
  enableBrotli: true,
  orderPreference: ['br', 'gz'],
  index: false,
  serveStatic: { immutable: true, maxAge: '1y', acceptRanges: false, redirect: false },
} satisfies ExpressStaticGzipOptions

/** The built site: fingerprinted files for a year, the others for an hour. */
export async function openBuiltSite(): Promise<Site> {
  const client = path.join(ROOT, 'build/client')
  const build: ServerBuild = await import(pathToFileURL(path.join(ROOT, 'build/server/index.js')).href)
  return {
    assets: [
      only(/^\/assets\//, pressedFiles(client, PRESSED)),
      only(/^\/assets\//, (_request, response) => void response.status(404).end()),
      express.static(client, { maxAge: HOUR, index: false, redirect: false }),
    ],
    build,
    messages: findMessages(path.join(ROOT, 'build/.vite/client-manifest.json')),
  }
}

function findMessages(manifestFile: string): Site['messages'] {
  const manifest: Manifest = JSON.parse(readFileSync(manifestFile, 'utf8'))
  const scripts = LOCALES.map((locale) => [locale, manifest[`app/i18n/messages/${locale}.ts`]?.file] as const)
  return Object.fromEntries(scripts.flatMap(([locale, file]) => (file ? [[locale, `/${file}`]] : [])))
}

/** Vite in the same process: pages reload by themselves. */
export async function openDevelopmentSite(server: Server): Promise<Site> {
  const { createServer } = await import('vite')
  leaveStoppingToUs()
  const vite = await createServer({ root: ROOT, server: { middlewareMode: true, hmr: { server } }, appType: 'custom' })
  return {
    assets: [vite.middlewares],
    build: () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>,
    messages: {},
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
