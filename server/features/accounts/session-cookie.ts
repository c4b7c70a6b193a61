import type { Config } from '#server/config.ts'

interface CookieNames {
  readonly session: string
  readonly device: string
}

const DEVICE_SECONDS = 180 * 24 * 3600

/** The `__Host-` prefix makes a browser refuse the cookie unless it is ours alone; it exists on https only. */
export function cookieNames(config: Config): CookieNames {
  return isHttps(config)
    ? { session: '__Host-session', device: '__Host-device' }
    : { session: 'session', device: 'device' }
}

/** Ends with the browser; an empty token removes it. */
export function sessionCookie(config: Config, token: string): string {
  return cookie(config, cookieNames(config).session, token, token === '' ? 0 : undefined)
}

/** Tells later that this device has signed in before. It signs nobody in. */
export function deviceCookie(config: Config, token: string): string {
  return cookie(config, cookieNames(config).device, token, DEVICE_SECONDS)
}

function cookie(config: Config, name: string, value: string, maxAge: number | undefined): string {
  const age = maxAge === undefined ? '' : `; Max-Age=${maxAge}`
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Lax${isHttps(config) ? '; Secure' : ''}${age}`
}

function isHttps({ PUBLIC_URL }: Config): boolean {
  return PUBLIC_URL?.startsWith('https:') === true
}
