import { defineConfig } from 'vitest/config'

/** Processes that are killed while saving. Apart from the other suites, because it takes its time: `npx vitest run --config tests/crash/vitest.config.ts`. */
export default defineConfig({
  test: {
    name: 'crash',
    root: import.meta.dirname,
    include: ['*.test.ts'],
    testTimeout: 600_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
})
