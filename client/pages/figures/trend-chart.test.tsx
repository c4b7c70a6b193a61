import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { lineAxis } from '#shared/dashboard/line-axis.ts'
import { formatsFor } from '#client/i18n/formats.ts'
import type { Page } from '../page-words.ts'
import type { Drawing } from './frame.ts'
import { picturePaint } from './paint.ts'
import { TrendChart } from './trend-chart.tsx'
import type { TrendLine } from './trend-lines.ts'

// Words and formats are all that is asked of the page here.
const page = { formats: formatsFor('en'), t: (key: string) => key } as unknown as Page
const drawing: Drawing = { page, paint: picturePaint, width: 720, rightToLeft: false }
const years = [2022, 2023, 2024, 2025]

function drawn(values: readonly (number | undefined)[], breakAt?: number): string {
  const points = values.map((value, at) => ({
    cycle: String(at),
    words: '',
    isBreak: at === breakAt,
    ...(value !== undefined && { value }),
  }))
  const lines: readonly TrendLine[] = [{ id: 'same', name: 'the same States', look: 'same', points }]
  const cycles = years.map((year, at) => ({ key: String(at), year }))
  const axis = lineAxis(values.flatMap((value) => value ?? []))
  return renderToStaticMarkup(<TrendChart {...{ drawing, height: 300, cycles, lines, axis }} />)
}

/** Lines of the series: each from one place to the next ones. */
const strokes = (svg: string): readonly string[] =>
  [...svg.matchAll(/<path d="(M[^"]*)" fill="none" stroke="#1d2125" stroke-width="2.5"/g)].map(([, d = '']) => d)

test('a break is two strokes in the gap, and no line leads across it', () => {
  const whole = drawn([20, 21, 22, 23])
  const broken = drawn([20, 21, 22, 23], 2)
  expect([whole.includes('data-break'), broken.match(/data-break/g)?.length]).toEqual([false, 1])
  expect([strokes(whole).length, strokes(broken).length]).toEqual([1, 2])
})

test('a figure that is missing leaves a gap without a mark of a break', () => {
  const svg = drawn([20, undefined, 22, 23])
  expect(svg).not.toContain('data-break')
  expect(strokes(svg)[0]?.match(/M/g)?.length).toBe(2)
})

test('an axis that does not begin at zero has the sign of it; one that does has none', () => {
  expect(drawn([28.9, 29.7, 28.8, 29])).toContain('data-axis-cut')
  expect(drawn([2, 9, 28, 30])).not.toContain('data-axis-cut')
})

test('no number stands on a line: the lines begin after the numbers and end before the names', () => {
  const svg = drawn([28.9, 29.7, 28.8, 29])
  const starts = [...svg.matchAll(/<line x1="(\d+)" x2="(\d+)"/g)].map(([, x1, x2]) => [Number(x1), Number(x2)])
  expect(starts.length).toBeGreaterThan(2)
  for (const [x1 = 0, x2 = 0] of starts) expect([x1 >= 60, x2 <= 540]).toEqual([true, true])
})
