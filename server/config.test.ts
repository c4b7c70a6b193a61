import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readConfig } from './config.ts'

const production = {
  MODE: 'production',
  DATABASE_URL: 'postgresql://pillar@localhost/pillar',
  PUBLIC_URL: 'https://reports.example.org',
  SESSION_SECRET: 'x'.repeat(32),
  SMTP_URL: 'smtps://mail.example.org',
}

function complaintOf(environment: Record<string, string>): string {
  try {
    readConfig(environment)
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
  throw new Error('accepted')
}

describe('the environment', () => {
  test('may be empty: everything has a default', () => {
    expect(readConfig({})).toMatchObject({ MODE: 'demonstration', HOST: '127.0.0.1', PORT: 3000, DATA_DIR: './data' })
  })

  test('an empty variable counts as not set', () => {
    expect(readConfig({ PORT: ' ', DATABASE_URL: '' })).toMatchObject({ PORT: 3000 })
  })

  test('everything wrong is said at once, with variable, value and remedy', () => {
    const complaint = complaintOf({ PORT: '80.5', MODE: 'test', DATABASE_POOL: '0', PUBLIC_URL: 'reports' })
    expect(complaint).toContain('PORT is "80.5": give a whole number from 0 to 65535')
    expect(complaint).toContain('MODE is "test": use demonstration or production')
    expect(complaint).toContain('DATABASE_POOL is "0"')
    expect(complaint).toContain('PUBLIC_URL is "reports"')
  })

  test('production refuses embedded storage, a missing secret, address or mail server, and says so at once', () => {
    const complaint = complaintOf({ MODE: 'production' })
    for (const name of ['DATABASE_URL', 'PUBLIC_URL', 'SESSION_SECRET', 'SMTP_URL'])
      expect(complaint).toContain(`${name} is required`)
    expect(readConfig(production).MODE).toBe('production')
  })

  test('a short secret is refused and not shown', () => {
    const complaint = complaintOf({ ...production, SESSION_SECRET: 'swordfish' })
    expect(complaint).toContain('SESSION_SECRET is (not shown)')
    expect(complaint).not.toContain('swordfish')
  })

  test('a secret may come from a file, but not from two places', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'pillar-secret-')), 'secret')
    writeFileSync(file, `${'s'.repeat(40)}\n`)
    expect(readConfig({ SESSION_SECRET_FILE: file }).SESSION_SECRET).toBe('s'.repeat(40))
    expect(complaintOf({ SESSION_SECRET_FILE: file, SESSION_SECRET: 'x'.repeat(32) })).toContain(
      'SESSION_SECRET is set twice',
    )
    expect(complaintOf({ SESSION_SECRET_FILE: `${file}-missing` })).toContain('SESSION_SECRET_FILE is')
  })
})
