import autocannon from 'autocannon'

const CONNECTIONS = 16

/** Pages a second with many readers at once; any answer but 200 spoils the measurement. */
export async function measureThroughput(origin: string, paths: readonly string[], seconds: number): Promise<number> {
  const result = await autocannon({
    url: origin,
    connections: CONNECTIONS,
    duration: seconds,
    headers: { 'accept-encoding': 'gzip, deflate, br' },
    requests: paths.map((path) => ({ method: 'GET', path })),
  })
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${result.non2xx} answers other than 200 and ${result.errors} errors from ${origin}${paths[0]}`)
  return result.requests.total / result.duration
}
