// `npm test`: everything, on a fresh clone. Types, lint, format, unused code, then every test project.
// What cannot run here is named with the command that would enable it; with CI set that is a failure.
import { countTests } from './test/count.mjs'
import { step, steps } from './test/step.mjs'
import { missingSchemas, schemasFolder } from './setup/published-schemas.mjs'
import { testPrograms } from './setup/test-programs.mjs'

const only = process.argv.slice(2)
const missing = testPrograms.filter((program) => !program.present())

await step('types', 'tsc', ['-b'])
await step('lint', 'oxlint', ['--type-aware', '--deny-warnings'])
await step('format', 'oxfmt', ['--check', '.'])
await step('unused code', 'knip', [])
const report = await step('tests', 'vitest', ['run', ...only], { report: true })

for (const program of missing) {
  console.log(
    `\nSKIPPED: ${program.needed}, because ${program.name} is not here. Enable with: apt-get install ${program.packages.join(' ')}`,
  )
}
for (const { file, addresses } of missingSchemas()) {
  console.log(
    `\nSKIPPED: what is written, against the published ${file}, which is not in ${schemasFolder} and could not be fetched. Enable with: curl --create-dirs -o ${schemasFolder}/${file} ${addresses[0]}`,
  )
}
const counted = countTests(report)
const failedSteps = steps.filter((done) => !done.ok && done.name !== 'tests')
for (const failed of failedSteps) console.log(`FAILED: ${failed.name}`)
const failed = counted.failed + failedSteps.length + (process.env.CI ? missing.length : 0)
const passed = counted.passed + steps.filter((done) => done.ok && done.name !== 'tests').length
console.log(`\n${passed} passed, ${failed} failed${counted.skipped ? `, ${counted.skipped} skipped` : ''}`)
process.exitCode = failed === 0 && counted.passed > 0 && steps.every((done) => done.ok) ? 0 : 1
