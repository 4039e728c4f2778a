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

async function openFolder(names: string[]) {
  const folder = mkdtempSync(path.join(tmpdir(), 'caravanserai-assets-'))
  for (const name of names) writeFileSync(path.join(folder, name), 'export {}')
  const server = createServer(express().use(outliveFiles(), sirv(folder, { extensions: [] }))).listen(0, '127.0.0.1')
  onTestFinished(() => {
    server.close()
    rmSync(folder, { recursive: true })
  })
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    remove: (name: string) => rmSync(path.join(folder, name)),
    get: (name: string, headers: Record<string, string> = {}) => fetch(`http://127.0.0.1:${port}/${name}`, { headers }),
  }
}

test('a file that is gone since the start ends its own answer and nothing else', async () => {
  const { get, remove } = await openFolder(['old.js', 'kept.js'])

  remove('old.js')

  await expect(get('old.js').then((answer) => answer.text())).rejects.toThrow(TypeError)
  expect(await (await get('kept.js')).text()).toBe('export {}')
})

test.each(['bytes=10-5', 'bytes=-3', 'bytes=0-3'])('a script asked for in part (%s) comes whole', async (range) => {
  const { get } = await openFolder(['whole.js'])

  const answer = await get('whole.js', { range })

  expect([answer.status, await answer.text()]).toEqual([200, 'export {}'])
})
