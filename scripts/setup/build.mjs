import { npm, say } from './run.mjs'
import { fingerprint, isDone, markDone } from './stamp.mjs'

const stamp = 'dist/.build-stamp'

/** Builds the browser client and the server-rendered pages when their sources changed. */
export async function ensureBuild() {
  const print = fingerprint(['client', 'shared', 'package-lock.json'])
  if (isDone(stamp, print)) return
  say('building the client')
  await npm(['run', '--silent', 'build', '--', '--logLevel', 'warn'])
  markDone(stamp, print)
}
