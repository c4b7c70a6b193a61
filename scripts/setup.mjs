// Set-up, then a program: `node scripts/setup.mjs [--build] [--test] --then server/main.ts [arguments]`.
// Every npm script that needs anything installed begins here: dependencies, a fitting Node, the client build
// (--build), and the programs and published schemas that the tests need (--test). Runs on the host's own Node,
// however old, before anything is installed: only built-in modules, no TypeScript. Not a `pre…` script, because npm
// leaves those out where scripts of packages are switched off, as this project's .npmrc does.
import { spawn } from 'node:child_process'
import { ensureBuild } from './setup/build.mjs'
import { ensureDependencies } from './setup/dependencies.mjs'
import { ensureNode } from './setup/fitting-node.mjs'
import { withLock } from './setup/lock.mjs'
import { isOrphan } from './setup/orphan.mjs'
import { ensurePublishedSchemas } from './setup/published-schemas.mjs'
import { cleanEnvironment, root } from './setup/run.mjs'
import { ensureTestPrograms } from './setup/test-programs.mjs'

/** What has just been made would otherwise take up to 130 MB, which are not given back. */
const smallNursery = '--max-semi-space-size=16'

const words = process.argv.slice(2)
const then = words.indexOf('--then')
const wanted = new Set(then < 0 ? words : words.slice(0, then))
const program = then < 0 ? [] : words.slice(then + 1)

const ready = await withLock(async () => {
  await ensureDependencies()
  await ensureNode()
  if (wanted.has('--build')) await ensureBuild()
  if (wanted.has('--test')) {
    ensureTestPrograms()
    await ensurePublishedSchemas()
  }
})
if (ready && program.length > 0) runProgram(program)

/**
 * Runs the program on the Node that set-up has found fitting, and ends as it ends. Whoever ends npm means the program:
 * between the two stands a shell that passes no signal on, so that npm's end is looked for as well.
 */
function runProgram(args) {
  if (isOrphan()) return
  const child = spawn('node', [smallNursery, ...args], { cwd: root, env: cleanEnvironment(), stdio: 'inherit' })
  let asked = false
  const end = () => (asked = child.kill('SIGTERM'))
  process.on('SIGTERM', end)
  process.on('SIGHUP', end)
  process.on('SIGINT', () => {
    asked = true
    if (!process.stdin.isTTY) child.kill('SIGINT') // a terminal has sent it to the program, too
  })
  const watch = setInterval(() => !asked && isOrphan() && end(), 250)
  child.on('error', (error) => {
    clearInterval(watch)
    console.error(`${args[0]} could not be started: ${error.message}`)
    process.exitCode = 1
  })
  child.on('exit', (code, signal) => {
    clearInterval(watch)
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 143)
  })
}
