import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { ensurePublishedSchemas, missingSchemas, publishedSchemas } from './published-schemas.mjs'

const folder = mkdtempSync(join(tmpdir(), 'pillar-schemas-'))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('bytes that are not the edition that was meant are not kept, wherever they come from', async () => {
  vi.stubEnv('OFFICIAL_SCHEMAS', undefined)
  const asked: string[] = []
  const get = async (address: string) => (asked.push(address), Buffer.from('{"type": "object"}'))
  await ensurePublishedSchemas({ folder, get })
  expect(missingSchemas(folder)).toEqual(publishedSchemas)
  expect(asked.toSorted()).toEqual(publishedSchemas.flatMap(({ addresses }) => addresses).toSorted())
  vi.unstubAllEnvs()
})

test('without a network everything stays missing and nothing fails', async () => {
  await ensurePublishedSchemas({ folder, get: () => Promise.reject(new Error('no network')) })
  expect(missingSchemas(folder)).toEqual(publishedSchemas)
  expect(() => readdirSync(folder)).toThrow('ENOENT')
})
