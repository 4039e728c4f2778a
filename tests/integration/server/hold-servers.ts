// Holds the embedded servers of the given folder until it is killed.
import { openServers } from '#server/embedded/servers.ts'

await openServers({ DATA_DIR: process.argv[2] ?? '' })
process.stdout.write('open\n')
setInterval(() => undefined, 60_000)
