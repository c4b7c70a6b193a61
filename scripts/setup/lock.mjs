import { mkdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { root, say } from './run.mjs'

const folder = join(root, '.setup-lock')
const abandonedAfter = 10 * 60_000

/** One set-up at a time: two `npm ci` in one folder destroy each other. Resolves to whether the work was done. */
export async function withLock(work) {
  for (let told = false; !take(); told = true) {
    if (!told) say('another set-up is running in this folder: waiting for it')
    await wait(500)
  }
  const release = () => rmSync(folder, { recursive: true, force: true })
  const interrupted = () => (release(), process.exit(130))
  process.once('SIGINT', interrupted)
  try {
    await work()
    return true
  } catch (error) {
    console.error(`\nSet-up stopped: ${error.message}`)
    process.exitCode = 1
    return false
  } finally {
    process.off('SIGINT', interrupted)
    release()
  }
}

function take() {
  try {
    mkdirSync(folder)
    return true
  } catch (error) {
    // Waiting helps against another set-up, not against a folder that may not be written to.
    if (error.code !== 'EEXIST') throw error
    if (isAbandoned()) rmSync(folder, { recursive: true, force: true })
    return false
  }
}

function isAbandoned() {
  try {
    return Date.now() - statSync(folder).mtimeMs > abandonedAfter
  } catch {
    return false
  }
}
