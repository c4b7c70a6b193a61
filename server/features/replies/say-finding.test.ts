import { expect, test } from 'vitest'
import { sayFinding } from './say-finding.ts'

const texts = {
  'capacity.label': 'Places dans les prisons',
  'capacity.check.plausible': 'Plus de {most} places : un chiffre de trop ?',
}
const at = { question: 'capacity' }

test('a check of an author speaks in the words of the questionnaire, after the question', () => {
  const finding = { code: 'capacity.plausible', level: 'must-fix', at, params: { most: '100000' } } as const
  expect(sayFinding(finding, texts, 'fr')).toBe(
    'Places dans les prisons — Plus de 100000 places : un chiffre de trop ?',
  )
})

test('a finding of the product speaks its own sentence, with what was typed', () => {
  const finding = { code: 'date.impossible', level: 'must-fix', at, params: { value: '2026-02-30' } } as const
  expect(sayFinding(finding, texts, 'en')).toBe('Places dans les prisons — 2026-02-30 is not a date in the calendar.')
})
