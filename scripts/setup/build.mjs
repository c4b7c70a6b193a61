import { cleanEnvironment, npm, say } from './run.mjs'
import { fingerprint, isDone, markDone } from './stamp.mjs'

const stamp = 'dist/.build-stamp'

/** Builds the browser client and the server-rendered pages when their sources changed. */
export async function ensureBuild() {
  const print = fingerprint(['client', 'shared', 'package-lock.json'])
  if (isDone(stamp, print)) return
  say('building the client')
  // Whoever asks, a test run too: with another NODE_ENV the client would be built with React for developers.
  const env = { ...cleanEnvironment(), NODE_ENV: 'production' }
  await npm(['run', '--silent', 'build', '--', '--logLevel', 'warn'], { env })
  markDone(stamp, print)
}
