import express from 'express'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sirv from 'sirv'
import { expect, onTestFinished, test } from 'vitest'
import { outliveFiles } from './outlive-files.ts'

test('a file that is gone since the start ends its own answer and nothing else', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'caravanserai-assets-'))
  for (const name of ['old.js', 'kept.js']) writeFileSync(path.join(folder, name), 'export {}')
  const server = createServer(express().use(outliveFiles(), sirv(folder, { extensions: [] }))).listen(0, '127.0.0.1')
  onTestFinished(() => {
    server.close()
    rmSync(folder, { recursive: true })
  })
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const get = async (name: string) => (await fetch(`http://127.0.0.1:${port}/${name}`)).text()
  rmSync(path.join(folder, 'old.js'))

  await expect(get('old.js')).rejects.toThrow(TypeError)
  expect(await get('kept.js')).toBe('export {}')
})
