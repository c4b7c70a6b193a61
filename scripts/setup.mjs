// Set-up, then a program: `node scripts/setup.mjs [--build] [--test] --then server/main.ts [arguments]`.
// Every npm script that needs anything installed begins here: dependencies, a fitting Node, the client build
// (--build) and the programs that the tests drive (--test). Runs on the host's own Node, however old, before
// anything is installed: only built-in modules, no TypeScript. Not a `pre…` script, because npm leaves those
// out where scripts of packages are switched off, as this project's .npmrc does.
import { spawn } from 'node:child_process'
import { ensureBuild } from './setup/build.mjs'
import { ensureDependencies } from './setup/dependencies.mjs'
import { ensureNode } from './setup/fitting-node.mjs'
import { withLock } from './setup/lock.mjs'
import { cleanEnvironment, root } from './setup/run.mjs'
import { ensureTestPrograms } from './setup/test-programs.mjs'

const words = process.argv.slice(2)
const then = words.indexOf('--then')
const wanted = new Set(then < 0 ? words : words.slice(0, then))
const program = then < 0 ? [] : words.slice(then + 1)

const ready = await withLock(async () => {
  await ensureDependencies()
  await ensureNode()
  if (wanted.has('--build')) await ensureBuild()
  if (wanted.has('--test')) ensureTestPrograms()
})
if (ready && program.length > 0) runProgram(program)

/** Runs the program on the Node that set-up has found fitting, and ends as it ends. */
function runProgram(args) {
  const child = spawn('node', args, { cwd: root, env: cleanEnvironment(), stdio: 'inherit' })
  process.on('SIGINT', () => {}) // the terminal sends it to the program too, which ends in its own way
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  child.on('error', (error) => {
    console.error(`${args[0]} could not be started: ${error.message}`)
    process.exitCode = 1
  })
  child.on('exit', (code, signal) => (process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 143)))
}
