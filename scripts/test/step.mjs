import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { cleanEnvironment, root } from '../setup/run.mjs'

/** Every step that ran, in order. */
export const steps = []

const reportFile = join(root, 'test-results', 'report.json')

/**
 * Runs one step with its output shown and remembers how it ended; later steps run all the same, so that
 * one call shows everything that is wrong. With `report` the test runner also writes a JSON report, whose path is returned.
 */
export async function step(name, command, args, { report = false } = {}) {
  console.log(`\n── ${name} ──`)
  mkdirSync(join(root, 'test-results'), { recursive: true })
  const started = Date.now()
  const all = report ? [...args, '--reporter=default', '--reporter=json', `--outputFile=${reportFile}`] : args
  const ok = (await exitCode(command, all)) === 0
  steps.push({ name, ok })
  console.log(`${ok ? 'ok' : 'FAILED'}: ${name} (${Math.round((Date.now() - started) / 1000)} s)`)
  return reportFile
}

function exitCode(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env: cleanEnvironment(), stdio: ['ignore', 'inherit', 'inherit'] })
    child.on('error', () => resolve(127))
    child.on('exit', (code) => resolve(code ?? 1))
  })
}
