import { expect, test } from 'vitest'
import type { EarlierAnswer } from '#shared/contract/earlier.ts'
import { cellOf, isJoined, seriesOf } from './series.ts'

function earlier(referenceYear: number, answer: EarlierAnswer['answer'], change: EarlierAnswer['change'] = 'same') {
  const cycle = `annual-${referenceYear + 1}`
  return { cycle, referenceYear, versionId: 'a/b/v1', revision: 1, submittedAt: '2026-01-01T00:00:00Z', change, answer }
}
const table = (cells: Record<string, { value: string }>) => ({ value: { cells } })

test('a cell over the cycles runs from the oldest report to the present one; an offset against the reference year shifts the years', () => {
  const all = [
    earlier(2025, table({ 'f:s@-1': { value: '12' } })),
    earlier(2023, table({ 'f:s@-1': { value: '10' }, 'f:s@0': { value: '99' } })),
  ]
  expect(seriesOf(all, { referenceYear: 2027, cell: { value: '13' } }, 'f:s@-1')).toEqual([
    { year: 2022, cycle: 'annual-2024', cell: { value: '10' }, comparable: true },
    { year: 2024, cycle: 'annual-2026', cell: { value: '12' }, comparable: true },
    { year: 2026, cycle: undefined, cell: { value: '13' }, comparable: true },
  ])
})

test('of an answer that is no table the figure counts, and a reason for the whole answer stands in every cell', () => {
  expect(cellOf({ value: { number: '4.5' }, flags: ['estimated'] }, undefined)).toEqual({
    value: '4.5',
    flags: ['estimated'],
  })
  expect(cellOf({ nonAnswer: 'confidential' }, 'f:s')).toEqual({ nonAnswer: 'confidential' })
  expect(cellOf({ value: { text: 'words' } }, undefined)).toBeUndefined()
  expect(cellOf({}, 'f:s')).toBeUndefined()
})

test('a line joins two figures only where both mean the same', () => {
  const [broken, reworded, same, now] = seriesOf(
    [
      earlier(2025, { value: { number: '3' } }),
      earlier(2023, { value: { number: '2' } }, 'reworded'),
      earlier(2021, { value: { number: '1' } }, 'split'),
    ],
    { referenceYear: 2027, cell: undefined },
  )
  if (!broken || !reworded || !same || !now) throw new Error('four points')
  expect([isJoined(broken, reworded), isJoined(reworded, same), isJoined(same, now)]).toEqual([false, true, false])
})
