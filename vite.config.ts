import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'
import remixConfig from './remix.config.js'

export default defineConfig({
  plugins: [tailwindcss(), remix(remixConfig)],
  // Built in, so that the server loads the few icons in use and not all of them.
  ssr: { noExternal: ['lucide-react'] },
  build: { target: 'es2022', cssMinify: true },
  server: { fs: { deny: ['.env', '.data'] } },
})
