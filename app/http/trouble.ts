/** SQLSTATEs of a database that is away or too busy, and how Prisma and its adapter call the same. */
const AWAY =
  /"(?:55P03|57014|53[0-4]\d\d|08\w{3}|57P0\d|55000|P10(?:01|02|08|17)|P20(?:24|28|37)|TooManyConnections|DatabaseNotReachable|ConnectionClosed|SocketTimeout)"/
/** What the driver says without any code. */
const SAYS_AWAY =
  /timeout exceeded when trying to connect|Query read timeout|Connection terminated|ECONNREFUSED|ECONNRESET/
const TOLD = ['code', 'meta', 'cause', 'driverAdapterError', 'originalCode', 'kind']

/** Whether the database was away, busy or out of time, wherever the layers put that. */
export function isUnavailable(error: unknown): boolean {
  return (
    AWAY.test(JSON.stringify(error, TOLD) ?? '') ||
    (error instanceof Error && SAYS_AWAY.test(`${error.message} ${String(error.cause)}`))
  )
}
