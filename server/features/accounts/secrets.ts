import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'

/** 256 random bits, fit for an address and a cookie. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** Six digits, each as likely as any other. */
export function newCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0')
}

/** What is stored of a token: enough to recognise it, useless to whoever reads the database. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/** Six digits are guessed from a plain hash in no time; the installation's secret prevents that. */
export function hashCode(secret: string, challengeId: string, code: string): Buffer {
  return createHmac('sha256', secret).update(`code:${challengeId}:${code}`).digest()
}

/** Whether a code is the one behind a hash; takes the same time whichever digit is wrong. */
export function isCode(secret: string, challengeId: string, code: string, hash: Buffer): boolean {
  return timingSafeEqual(hashCode(secret, challengeId, code), hash)
}

/** Names an account in the list of guesses, whether or not there is one, without writing the address down. */
export function hashAccount(secret: string, email: string): Buffer {
  return createHmac('sha256', secret).update(`account:${email}`).digest()
}
