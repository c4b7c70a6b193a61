import react from '@vitejs/plugin-react'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'vite'
import { messages } from './messages.config.ts'

const folder = join(import.meta.dirname, 'pages/scripts')

/** Each file of `pages/scripts/` that is not a test is a script a page may name; folders in it hold what scripts share. */
const scripts = Object.fromEntries(
  readdirSync(folder)
    .filter((file) => /^[a-z-]+\.ts$/.test(file))
    .map((file) => [file.replace(/\.ts$/, ''), join(folder, file)]),
)

/**
 * The public pages, which the server renders: one module for Node and one style sheet, then the small scripts that
 * pages may ask for. Browsers get files named by their content, all in one folder.
 */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [messages(), react()],
  publicDir: false,
  builder: {
    buildApp: async (builder) => {
      const { ssr, client } = builder.environments
      if (!ssr || !client) throw new Error('the public pages have lost an environment')
      await builder.build(ssr)
      await builder.build(client)
    },
  },
  build: { outDir: '../dist/pages', assetsInlineLimit: 0 },
  environments: {
    ssr: {
      build: {
        emptyOutDir: true,
        target: 'node24',
        ssr: 'pages/render.tsx',
        ssrEmitAssets: true,
        emitAssets: true,
        cssCodeSplit: false,
        manifest: true,
        minify: false,
      },
    },
    client: {
      build: {
        emptyOutDir: false,
        target: 'baseline-widely-available',
        manifest: '.vite/scripts.json',
        modulePreload: false,
        rolldownOptions: { input: scripts },
      },
    },
  },
})
