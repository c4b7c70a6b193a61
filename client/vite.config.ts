import react from '@vitejs/plugin-react'
import { createHash } from 'node:crypto'
import { join, relative } from 'node:path'
import { defineConfig } from 'vite'

/** What only some pages are made of. */
const ofPages =
  /client\/ui\/(dialog|due-line|empty-state|error-summary|facts|progress-bar|sort-header|table|tabs|tag)\.tsx|client\/api\/(actor|use-command|use-states)\.|i18n\/due\.|useMutation|mutationObserver/

/** What the shell and a section to be answered are made of. */
const firstNeeded =
  /client\/ui\/(?!(dialog|due-line|empty-state|error-summary|facts|progress-bar|sort-header|table|tabs|tag)\.)|client\/api\/(?!states\/|use-reply-form|plan-of|actor|use-command|use-states)|client\/i18n\/(?!due\.).*\.tsx?$|client\/app\/(?!help-dialog)/

/** Every section to be answered; what is fetched later is named in `late-parts.tsx` or imported where it is used. */
const answering =
  /client\/features\/answering\/(?!conflict\/|findings\/page-errors|extra-fields|reference-editor|widgets\/(list|choice|option-list|other-input|use-options)|table\/(legend|fill-reason|row-by-row|paste|paste-dialog|copy-table|cell-details)\.)/

/** Sentences travel by occasion: a few files for each language rather than one for each page. */
function wordsOf(locale: string): { readonly name: string; readonly test: RegExp }[] {
  const occasions = {
    words: 'i18n/(app|terms|ui)',
    answering: 'i18n/answering',
    'answering-later': '(i18n/answering-later|finding/sentences)',
    reporting: 'i18n/(help|home|team|checking|submitting|receipt)',
  }
  return Object.entries(occasions).map(([name, files]) => ({
    name: `${name}-${locale}`,
    test: new RegExp(`${files}\\.${locale}\\.json`),
  }))
}

/** Three letters for a style sheet: enough to tell two dozen files apart, and short, as every class name travels twice. */
function scopeOf(file: string): string {
  const path = relative(import.meta.dirname, file)
    .replaceAll('\\', '/')
    .replace(/\?.*$/, '')
  return createHash('sha256').update(path).digest('hex').slice(0, 3)
}

const server = process.env['PILLAR_API'] ?? 'http://127.0.0.1:3000'

/** The application for people who are signed in; public pages are built by `vite.pages.config.ts`. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
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
              test: /rolldown\/runtime|node_modules\/(react|react-dom|scheduler|wouter|regexparam)\/|node_modules\/@tanstack\/.*\/(?!useMutation|mutationObserver)[^/]+$/,
              priority: 4,
            },
            { name: 'interface', test: firstNeeded, priority: 3 },
            { name: 'pages', test: ofPages, priority: 2 },
            {
              name: 'reply',
              test: /shared\/(answer|expression|kind|form|check)\/|client\/reply\/(?!answer-view\/(answer|value|table)-view\.tsx|unsent-notice|count-by-level|cell-name)|client\/api\/plan-of/,
              priority: 1,
            },
            { name: 'answering', test: answering, priority: 1 },
            { name: 'sign-in', test: /client\/features\/sign-in\// },
            { name: 'answer-view', test: /client\/reply\/answer-view/ },
            { name: 'choices', test: /answering\/widgets\/(choice|option-list|other-input|use-options)/ },
            { name: 'home', test: /client\/features\/home\// },
            { name: 'checking', test: /client\/features\/checking\// },
            { name: 'secretariat', test: /client\/features\/secretariat\// },
            ...['ar', 'en', 'fr'].flatMap(wordsOf),
          ],
        },
      },
    },
  },
  server: {
    host: '127.0.0.1',
    port: 5173,
    strictPort: true,
    // Public pages are the server's; a bare '/api' would also swallow the program's own folder `api/`.
    proxy: { '^/(api/|health|metrics|data|replies|documented|submitted|pages/|$)': { target: server } },
  },
})
