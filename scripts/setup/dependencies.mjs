import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import { npm, root, say } from './run.mjs'
import { fingerprint, isDone, markDone } from './stamp.mjs'

const stamp = 'node_modules/.setup-stamp'

/** Installs exactly what the lockfile says, once per lockfile and platform. */
export async function ensureDependencies() {
  const print = fingerprint(['package-lock.json'], process.platform, process.arch)
  if (isDone(stamp, print)) return
  if (isBorrowed()) return say('node_modules is a link to another folder: it is left as it is')
  say('installing dependencies (once, about a minute)')
  await npm(['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'])
  markDone(stamp, print)
}

/** Installing through a link would empty the folder of the checkout it leads to. */
function isBorrowed() {
  return lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink() ?? false
}
