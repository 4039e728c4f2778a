import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { readState, type CatalogueState } from '#search/statistics/counted.ts'
import { createStatistics } from '#search/statistics/index.ts'
import { databaseUrl, prisma } from '#tests/support/database.ts'
import { silent } from './engine-room.ts'

interface Told {
  text: string
  listings?: number
  error?: string
}

const NO_TEXT = {
  titleOrig: '',
  stemsOrig: '',
  zhHead: '',
  zhLabel: '',
  zhRest: '',
  ruLabel: '',
  brand: '',
  exhibitor: '',
}
const NO_WORDS = {
  terms: [],
  related: [],
  zh: [],
  categoryPath: [],
  certs: [],
  incoterms: [],
  exhibitions: [],
  pavilions: [],
}
const NO_MARK = { verified: false, sample: false, updatedAt: new Date(0) }

let version = 0n

beforeEach(async () => void (await prisma.searchListing.deleteMany()))

async function aListing(stems: string): Promise<string> {
  const id = randomUUID()
  version += 1n
  await prisma.searchListing.create({
    data: { ...NO_TEXT, ...NO_WORDS, ...NO_MARK, id, kind: 'product', version, title: stems, stems },
  })
  return id
}

/** `afterLooking` runs between the look at what there is to count and the counting of it. */
async function openCounting({ afterLooking = async () => {} }: { afterLooking?: () => Promise<void> } = {}) {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 })
  const told: Told[] = []
  const tell = (fields: object, text: string) => void told.push({ ...fields, text })
  const versions: number[] = []
  const statistics = createStatistics({
    databaseUrl,
    async readState(): Promise<CatalogueState> {
      const state = await readState(pool)
      await afterLooking()
      return state
    },
    log: { ...silent, info: tell, warn: tell },
    onCounted: (counted) => void versions.push(counted),
  })
  onTestFinished(async () => {
    await statistics.stop()
    await pool.end()
  })
  return { statistics, told, versions }
}

test('a catalogue is counted again when a listing came or went, and not when nothing changed', async () => {
  const gone = await aListing('camel rug |')
  await aListing('wool rug |')
  const { statistics, told, versions } = await openCounting()

  await statistics.refresh()
  await statistics.refresh()
  const onlyOnce = told.length
  await aListing('silk rug |')
  await statistics.refresh()
  await prisma.searchListing.delete({ where: { id: gone } })
  await statistics.refresh()
  await statistics.refresh()

  expect(onlyOnce).toBe(1)
  expect(told.map(({ text, listings }) => [text, listings])).toEqual([
    ['search: catalogue counted', 2],
    ['search: catalogue counted', 3],
    ['search: catalogue counted', 2],
  ])
  expect(versions.map(BigInt)).toEqual([version - 1n, version, version])
  expect(statistics.current().df('camel')).toBe(0)
})

/** Keeps the table from being read until it is let go. */
async function lockListings(): Promise<() => Promise<void>> {
  const locker = new pg.Client({ connectionString: databaseUrl })
  await locker.connect()
  onTestFinished(() => locker.end())
  await locker.query('BEGIN; LOCK TABLE search_listing IN ACCESS EXCLUSIVE MODE')
  return async () => void (await locker.query('ROLLBACK'))
}

/** Ends the connection that waits for the lock, as an operator or a restarting database would. */
async function endWaiting(): Promise<number> {
  const ended = await prisma.$queryRaw<object[]>`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
  return ended.length
}

test('when the counting dies halfway, the old counts stay in use, it is told, and the next change counts again', async () => {
  await aListing('onyx vase |')
  let locking = false
  let unlock = async (): Promise<void> => {}
  const { statistics, told, versions } = await openCounting({
    async afterLooking() {
      if (locking) unlock = await lockListings()
      locking = false
    },
  })
  await statistics.refresh()
  await aListing('onyx bowl |')

  locking = true
  const refreshed = statistics.refresh()
  await expect.poll(endWaiting, { timeout: 10_000 }).toBe(1)
  await refreshed
  await unlock()

  expect([statistics.current().df('onyx'), versions.length]).toEqual([1, 1])
  expect(told.map(({ text }) => text)).toEqual([
    'search: catalogue counted',
    'search: the catalogue could not be counted',
  ])
  expect(told[1]?.error).toMatch(/terminat/)

  statistics.changed()
  await expect.poll(() => statistics.current().df('onyx'), { timeout: 10_000 }).toBe(2)
  expect(versions.map(BigInt)).toEqual([version - 1n, version])
})
