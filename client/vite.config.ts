import react from '@vitejs/plugin-react'
import { join } from 'node:path'
import { defineConfig } from 'vite'

/** The application for people who are signed in; public pages are built by `vite.pages.config.ts`. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  resolve: { alias: { '@formatjs/icu-skeleton-parser': join(import.meta.dirname, 'i18n/no-skeletons.ts') } },
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: 'baseline-widely-available',
    manifest: true,
    // Browsers of the target know module preloading; inlined files would need `data:` in the CSP.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // All styles are a few kilobytes: one file, fetched once, nothing shifts when a page arrives.
    cssCodeSplit: false,
    rolldownOptions: {
      output: {
        // On a slow line a few files of middle size arrive sooner than forty small ones.
        codeSplitting: {
          groups: [
            {
              name: 'libraries',
              test: /node_modules\/(react|react-dom|scheduler|@tanstack|wouter|intl-messageformat|@formatjs)\/|no-skeletons/,
              priority: 4,
            },
            { name: 'engine', test: /shared\/(answer|expression|kind|form|check)\//, priority: 2 },
            {
              name: 'interface',
              test: /client\/(ui|api)\/(?!states\/|use-reply-form)|client\/i18n\/(?!catalogue|.*\.json)/,
              priority: 3,
            },
            { name: 'reply', test: /client\/reply\//, priority: 1 },
            { name: 'sign-in', test: /client\/features\/sign-in\// },
          ],
        },
      },
    },
  },
  server: {
    host: '127.0.0.1',
    port: 5173,
    strictPort: true,
    proxy: { '/api': { target: process.env['PILLAR_API'] ?? 'http://127.0.0.1:3111' } },
  },
})
