import { randomBytes } from 'node:crypto'
import type { Config } from '#server/config.ts'

/** Without a configured secret (demonstration only), codes are good until this process ends. */
const ofThisProcess = randomBytes(32).toString('base64url')

/** The secret that protects codes at rest: the configured one, or one of this process. */
export function codeSecret(config: Config): string {
  return config.SESSION_SECRET ?? ofThisProcess
}
