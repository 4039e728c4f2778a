import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished, vi } from 'vitest'
import type { Actor } from '#app/core/ctx.ts'
import type { SearchAnswer } from '#app/modules/search/cards.ts'
import { parseSearchQuery } from '#app/modules/search/schema.ts'
import { searchListings } from '#app/modules/search/search-listings.server.ts'
import { createMeilisearchClient } from '#search/engines/meilisearch-client.ts'
import { createSearch, type Search } from '#search/index.ts'
import {
  addressOf,
  ensureMeilisearch,
  prepareMeilisearchHome,
  stopMeilisearch,
  type RunningMeilisearch,
} from '#server/embedded/meilisearch.ts'
import { testCtx } from '#tests/support/ctx.ts'
import { databaseUrl } from '#tests/support/database.ts'

// Each of these tests starts an engine and loads the dictionaries, some of them twice.
vi.setConfig({ testTimeout: 120_000 })

export const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }

/** A Meilisearch of this test alone, that may be killed, restarted and robbed of its data. */
export async function openMeilisearch() {
  const folder = mkdtempSync(path.join(tmpdir(), 'caravanserai-engine-'))
  const home = prepareMeilisearchHome(folder)
  if (!home) throw new Error('No package carries Meilisearch for this platform')
  const address = await addressOf(home, null)
  let running: RunningMeilisearch | undefined = await ensureMeilisearch(home, address, null)
  const client = createMeilisearchClient({ ...address, log: silent })
  onTestFinished(async () => {
    client.close()
    if (running) await stopMeilisearch(running)
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    url: address.url,
    key: address.key,
    client,
    kill() {
      if (running) process.kill(running.pid, 'SIGKILL')
      running = undefined
    },
    async start() {
      running = await ensureMeilisearch(home, address, null)
    },
    forget: () => rmSync(path.join(home.folder, 'data.ms'), { recursive: true, force: true }),
    async documents() {
      const { results } = await client.request<{ results: Record<string, unknown>[] }>(
        'POST',
        '/indexes/listings/documents/fetch',
        { limit: 1_000 },
      )
      return results
    },
  }
}

export type TestMeilisearch = Awaited<ReturnType<typeof openMeilisearch>>

export async function openSearch(meilisearch: TestMeilisearch | null): Promise<Search> {
  const search = createSearch({ databaseUrl, meilisearch, log: silent })
  await search.start()
  onTestFinished(() => search.stop())
  return search
}

/** Asks as the search page does. */
export function ask(
  search: Search,
  query: Record<string, string>,
  actor: Actor = { kind: 'visitor' },
): Promise<SearchAnswer> {
  const { ctx } = testCtx(actor, { infra: { search }, locale: 'en' })
  const { input, notices } = parseSearchQuery(new URLSearchParams(query), 'en')
  return searchListings(ctx, input, notices)
}

export function idsOf(answer: SearchAnswer): string[] {
  return answer.items.map((item) => item.id)
}
