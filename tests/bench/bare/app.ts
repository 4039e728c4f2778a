// What Express and Socket.IO cost with nothing of ours on them: every file of a folder as a constant page.
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import compression from 'compression'
import express from 'express'
import { Server } from 'socket.io'

const [port, folder = ''] = process.argv.slice(2)
const app = express()
app.use(compression())
app.get('/', (_request, response) => void response.send('ready'))
app.get('/memory', (_request, response) => void response.json({ rss: process.memoryUsage.rss() }))
for (const name of folder ? readdirSync(folder) : []) {
  const page = readFileSync(path.join(folder, name), 'utf8')
  app.get(`/${name}`, (_request, response) => void response.type('html').send(page))
}
const server = createServer(app)
const sockets = new Server({ serveClient: false })
sockets.attach(server)
server.listen(Number(port), '127.0.0.1')
