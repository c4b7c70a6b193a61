import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { Cell } from '#shared/answer/answer.ts'
import type { TableQuestion } from '#shared/definition/definition.ts'
import { LanguageProvider } from '#client/i18n/language-provider.tsx'
import { wantSentences } from '#client/i18n/sentences.ts'
import { AnswerView } from './answer-view.tsx'

afterEach(cleanup)

const held: TableQuestion = {
  id: 'held',
  kind: 'table',
  rows: { list: 'sex', codes: ['f', 'm'], total: true },
  columns: { list: 'age', codes: ['child', 'adult'], total: true },
  cell: 'count',
  unit: 'persons',
  decimals: 0,
  reportedTotal: false,
  nonAnswers: [],
}

async function totalsOf(cells: Readonly<Record<string, Cell>>): Promise<readonly (string | null)[]> {
  await wantSentences(['answering'])
  render(
    <LanguageProvider>
      <AnswerView question={held} answer={{ value: { cells } }} text={(key) => key} />
    </LanguageProvider>,
  )
  const [, ...rows] = within(await screen.findByRole('table')).getAllByRole('row')
  return rows.flatMap((row) => within(row).getAllByRole('cell').at(-1)?.textContent ?? null)
}

test('a table for reading has the totals that its questionnaire has', async () => {
  const cells = {
    'f:child': { value: '1' },
    'f:adult': { value: '20' },
    'm:child': { nonAnswer: 'not-applicable' },
    'm:adult': { value: '300' },
  } as const
  expect(await totalsOf(cells)).toEqual(['21', '300', '321'])
})

test('a total with a blank in it is unknown, not smaller', async () => {
  expect(await totalsOf({ 'f:child': { value: '1' }, 'f:adult': { value: '20' } })).toEqual(['21', '–', '–'])
})
