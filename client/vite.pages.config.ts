import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The public pages, which the server renders: one module for Node, one style sheet for browsers, no script. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  publicDir: false,
  build: {
    outDir: '../dist/pages',
    emptyOutDir: true,
    target: 'node24',
    ssr: 'pages/render.tsx',
    ssrEmitAssets: true,
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    manifest: true,
    minify: false,
  },
})
