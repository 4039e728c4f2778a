import type { RequestHandler } from 'express'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

interface PressedFile {
  body: Buffer
  type: string
}

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** Scripts and styles of the build, each pressed once as hard as Brotli can; readers without it get the plain file. */
export function pressedAssets(folder: string): RequestHandler {
  const files = readdirSync(path.join(folder, 'assets')).filter((name) => TYPES[path.extname(name)])
  const names = new Set(files.map((name) => `/assets/${name}`))
  const pressed = new Map<string, PressedFile>()
  return (request, response, next) => {
    const name = request.path
    if (!names.has(name) || !request.acceptsEncodings('br')) return next()
    const file = pressed.get(name) ?? press(path.join(folder, name))
    pressed.set(name, file)
    response.setHeader('Content-Type', file.type)
    response.setHeader('Content-Encoding', 'br')
    response.setHeader('Vary', 'Accept-Encoding')
    response.setHeader('Cache-Control', 'public, max-age=31536000, immutable')
    response.setHeader('Content-Length', file.body.byteLength)
    response.end(request.method === 'HEAD' ? undefined : file.body)
  }
}

function press(file: string): PressedFile {
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY }
  return { body: brotliCompressSync(readFileSync(file), { params }), type: TYPES[path.extname(file)] ?? '' }
}
