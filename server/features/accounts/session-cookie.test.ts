import { expect, test } from 'vitest'
import { readConfig } from '#server/config.ts'
import { cookieNames, deviceCookie, sessionCookie } from './session-cookie.ts'

test('on https the cookies are ours alone, and never sent in clear', () => {
  const config = readConfig({ PUBLIC_URL: 'https://reports.example.org' })
  expect(sessionCookie(config, 'token')).toBe('__Host-session=token; Path=/; HttpOnly; SameSite=Lax; Secure')
  expect(deviceCookie(config, 'token')).toMatch(
    /^__Host-device=token; Path=\/; HttpOnly; SameSite=Lax; Secure; Max-Age=\d+$/,
  )
})

test('without https they cannot have that name; scripts still cannot read them', () => {
  const config = readConfig({})
  expect(cookieNames(config)).toEqual({ session: 'session', device: 'device' })
  expect(sessionCookie(config, 'token')).toBe('session=token; Path=/; HttpOnly; SameSite=Lax')
  expect(sessionCookie(config, '')).toContain('Max-Age=0')
})
