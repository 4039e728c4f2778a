import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'
import { compression, defineAlgorithm } from 'vite-plugin-compression2'
import remixConfig from './remix.config.js'

/** Scripts and styles lie pressed beside themselves, as hard as can be, so that no request has to wait for it. */
const pressed = compression({
  include: /assets\/.*\.(js|css|svg)$/,
  threshold: 1_000,
  algorithms: [defineAlgorithm('gzip', { level: 9 }), 'brotliCompress'],
  logLevel: 'silent',
})

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [tailwindcss(), remix(remixConfig), ...(isSsrBuild ? [] : [pressed])],
  // Built in, so that the server loads the few icons in use and not all of them.
  ssr: { noExternal: ['lucide-react'] },
  build: {
    target: 'es2022',
    cssMinify: true,
    manifest: true,
    rollupOptions: { output: isSsrBuild ? {} : { manualChunks: toChunk, experimentalMinChunkSize: 8_000 } },
  },
  server: { fs: { deny: ['.env', '.data'] } },
}))

/** What every page needs comes in one file instead of in thirty of a kilobyte, each of which costs a phone a round trip. */
function toChunk(id: string): string | undefined {
  return /node_modules|\/app\/(components|core|http|i18n\/[^/]+$|paths)/.test(id) ? 'site' : undefined
}
