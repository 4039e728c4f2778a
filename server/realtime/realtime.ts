import type { Server as HttpServer } from 'node:http'
import { Server } from 'socket.io'
import type { Realtime } from '#app/core/ctx.ts'
import { isOurs } from '../middleware/same-origin.ts'

const MAX_FRAME_BYTES = 64 * 1024

/** Socket.IO on the site's own port; each signed-in socket will sit in `user:<id>`. */
export function openRealtime(server: HttpServer, origins: string[]): Realtime & { close(): Promise<void> } {
  const io = new Server(server, {
    path: '/socket.io',
    serveClient: false,
    destroyUpgrade: false,
    maxHttpBufferSize: MAX_FRAME_BYTES,
    allowRequest: (request, answer) => answer(null, isOurs(request.headers, origins)),
  })
  return {
    toUsers: (userIds, event, payload) => void io.to(userIds.map((id) => `user:${id}`)).emit(event, payload),
    close: () => io.close(),
  }
}
