import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const ui = 'back-link|banner|button|choice-group|class-names|disclosure|error-summary|field|input|language-bar|layout|page-heading|select|site-name|skeleton|skip-links|text-area|text-input'
const api = 'actor|api-problem|call|endpoint-call|endpoints.generated|problem-notice|query-client|session|sign-in-gate|use-endpoint|use-problem-text|use-reply|use-version'

/** What the shell and a section to be answered are made of; the rest of the interface travels with the pages that need it. */
const firstNeeded = new RegExp(`client/(ui/(${ui})|api/(${api}))\\.|client/i18n/.*\\.tsx?$`)

/** The application for people who are signed in; public pages are built by `vite.pages.config.ts`. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
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
              test: /node_modules\/(react|react-dom|scheduler|@tanstack|wouter|regexparam|use-sync-external-store)\//,
              priority: 4,
            },
            { name: 'engine', test: /shared\/(answer|expression|kind|form|check)\//, priority: 2 },
            { name: 'interface', test: firstNeeded, priority: 3 },
            { name: 'pages', test: /client\/(ui|api)\/(?!states\/|use-reply-form)/, priority: 2 },
            { name: 'reply', test: /client\/reply\/(?!answer-view)/, priority: 1 },
            { name: 'answer-view', test: /client\/reply\/answer-view/, priority: 1 },
            { name: 'sign-in', test: /client\/features\/sign-in\// },
            ...['ar', 'en', 'fr'].map((locale) => ({
              name: `words-${locale}`,
              test: new RegExp(`client/i18n/(app|terms|ui)\\.${locale}\\.json`),
              priority: 5,
            })),
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
