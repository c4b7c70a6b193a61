import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { describe, expect, test } from 'vitest'
import { loadDefinitions } from '#server/platform/definitions/load-definitions.ts'

interface Row {
  readonly id: string
  readonly ask: string
  readonly kind: readonly string[]
  readonly by?: 'indicators'
}

const { rows } = parse(readFileSync(new URL('contract-rows.yaml', import.meta.url), 'utf8')) as { rows: readonly Row[] }
const { versions, instruments } = loadDefinitions(fileURLToPath(new URL('../../questionnaires', import.meta.url)))
const questions = [...versions.values()].flatMap(({ version }) =>
  version.sections.flatMap((section) => section.questions),
)
const asked = new Set(questions.flatMap((question) => question.asks ?? []))

describe('what the sources ask States about, they are asked', () => {
  test.each(rows.filter(({ kind, by }) => kind.includes('Q') && !by))('$id $ask', ({ id }) => {
    expect([...asked], `no question says that it asks ${id}`).toContain(id)
  })

  test('2-35 general indicators per pillar', () => {
    const kyoto = instruments.get('kyoto-declaration')
    expect(kyoto?.instrument.pillars).toHaveLength(4)
    for (const { headings } of kyoto?.instrument.pillars ?? []) {
      const under = kyoto?.indicators.filter((one) => headings.some(({ id }) => one.headings.includes(id)))
      expect(under?.length).toBeGreaterThanOrEqual(10)
    }
  })

  test('and no question claims to answer what nobody asked', () => {
    const known = rows.map(({ id }) => id)
    expect([...asked].filter((id) => !known.includes(id))).toEqual([])
  })
})
