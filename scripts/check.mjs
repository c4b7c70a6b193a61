// `npm run check`: the fast part, before a commit. Types, lint, format, and the tests that need no database and no browser.
import { step, steps } from './test/step.mjs'

await step('types', 'tsc', ['-b'])
await step('lint', 'oxlint', ['--type-aware', '--deny-warnings'])
await step('format', 'oxfmt', ['--check', '.'])
await step('tests', 'vitest', [
  'run',
  '--project',
  'unit',
  '--project',
  'house',
  '--project',
  'client',
  '--project',
  'questionnaires',
])
process.exitCode = steps.every((done) => done.ok) ? 0 : 1
