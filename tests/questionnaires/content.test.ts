import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { loadDefinitions } from '#server/platform/definitions/load-definitions.ts'
import { phraseFinding } from '#server/platform/definitions/phrase-finding.ts'

const dir = fileURLToPath(new URL('../../questionnaires', import.meta.url))
const definitions = loadDefinitions(dir)

const of = (wanted: (code: string, level: string) => boolean) =>
  definitions.findings.filter(({ code, level }) => wanted(code, level)).map(phraseFinding)

describe('the questionnaires of this repository', () => {
  test('are there', () => {
    expect([...definitions.versions.keys()]).toContain('kyoto-declaration/annual-core/v1')
  })

  test('load without an error', () => {
    expect(of((_, level) => level === 'error')).toEqual([])
  })

  test('are translated completely, each translation made from the present English', () => {
    expect(of((code) => code.startsWith('translation.') || code === 'text.file')).toEqual([])
  })

  test('leave nothing else unfinished', () => {
    expect(
      of((code, level) => level === 'warning' && !code.startsWith('translation.') && code !== 'text.file'),
    ).toEqual([])
  })
})
