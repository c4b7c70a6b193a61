import { npm, say } from './run.mjs'
import { fingerprint, isDone, markDone } from './stamp.mjs'

const stamp = 'node_modules/.setup-stamp'

/** Installs exactly what the lockfile says, once per lockfile and platform. */
export async function ensureDependencies() {
  const print = fingerprint(['package-lock.json'], process.platform, process.arch)
  if (isDone(stamp, print)) return
  say('installing dependencies (once, about a minute)')
  await npm(['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'])
  markDone(stamp, print)
}
