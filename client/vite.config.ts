import react from '@vitejs/plugin-react'
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'
import { defineConfig, type Plugin, type Rollup } from 'vite'
import { chunks } from './chunks.config.ts'
import { endpointsApart } from './endpoints.config.ts'
import { messages } from './messages.config.ts'

/** Three letters for a style sheet: enough to tell two dozen files apart, and short, as every class name travels twice. */
function scopeOf(file: string): string {
  const path = relative(import.meta.dirname, file)
    .replaceAll('\\', '/')
    .replace(/\?.*$/, '')
  return createHash('sha256').update(path).digest('hex').slice(0, 3)
}

/** `main.ts` fetches the application while it asks for data; naming its files in the page saves the way there and back. */
function preloadApplication(): Plugin {
  return {
    name: 'preload-application',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle, chunk }) => {
        if (!bundle || !chunk) return []
        const holdsStart = (id: string): boolean => id.endsWith('client/app/start.tsx')
        const start = Object.values(bundle).find((one) => one.type === 'chunk' && one.moduleIds.some(holdsStart))
        if (!start) throw new Error('client/app/start.tsx is in no file of the build')
        const files = new Set([...withImports(bundle, chunk.fileName), ...withImports(bundle, start.fileName)])
        files.delete(chunk.fileName)
        return [...files].map((file) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
          injectTo: 'head' as const,
        }))
      },
    },
  }
}

/** A file of the build and all that it imports. */
function withImports(bundle: Rollup.OutputBundle, file: string, found = new Set<string>()): ReadonlySet<string> {
  const chunk = bundle[file]
  if (chunk?.type !== 'chunk' || found.has(file)) return found
  found.add(file)
  for (const imported of chunk.imports) withImports(bundle, imported, found)
  return found
}

/** Puts beside each file the same in Brotli at its highest level: a seventh less to carry than what can be made while serving. */
function compressAhead(): Plugin {
  return {
    name: 'compress-ahead',
    apply: 'build',
    async writeBundle({ dir = '' }, bundle) {
      const files = Object.keys(bundle).filter((file) => /\.(js|css)$/.test(file))
      await Promise.all(
        files.map(async (file) => writeFile(join(dir, `${file}.br`), await brotli(await readFile(join(dir, file))))),
      )
    },
  }
}

const brotli = promisify(brotliCompress)

const server = process.env['PILLAR_API'] ?? 'http://127.0.0.1:3000'

/** The application for people who are signed in; public pages are built by `vite.pages.config.ts`. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [messages(), endpointsApart(), react(), preloadApplication(), compressAhead()],
  resolve: {
    alias: [
      // React has had this hook itself since version 18; the router still asks for the stand-in for older ones.
      { find: 'use-sync-external-store/shim/index.js', replacement: 'react' },
      { find: /^.*\/infiniteQueryBehavior\.js$/, replacement: join(import.meta.dirname, 'api/no-endless-lists.ts') },
    ],
  },
  css: { modules: { generateScopedName: (name, file) => `${name}-${scopeOf(file)}` } },
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: 'baseline-widely-available',
    manifest: true,
    // The page names the files of the first load itself; the helper that names those of later ones weighs more than it saves.
    modulePreload: false,
    // Inlined files would need `data:` in the CSP.
    assetsInlineLimit: 0,
    // All styles are a few kilobytes: one file, fetched once, nothing shifts when a page arrives.
    cssCodeSplit: false,
    rolldownOptions: {
      output: {
        codeSplitting: { groups: chunks() },
      },
    },
  },
  server: {
    host: '127.0.0.1',
    port: 5173,
    strictPort: true,
    // Public pages are the server's; a bare '/api' would also swallow the program's own folder `api/`.
    proxy: {
      '^/(api/|health|metrics|(about|analysis|briefs|compare|data|documented|documents|downloads|embed|figures|headings|narratives|oembed|paragraphs|releases|replies|states|stock-taking|submitted|themes|threads)(/|$|\\?)|pages/|$)':
        { target: server },
    },
  },
})
