import { describe, expect, test } from 'vitest'
import { parseSeries } from './parse-series.ts'

const states = new Set(['MAR', 'JPN'])
const head = [
  '# id: population',
  '# title: Population, mid-year',
  '# unit: persons',
  '# source: An office',
  '# source-date: 2026-01-31',
  '# licence: CC BY 4.0',
  '# demonstration: no',
]
const parse = (...lines: string[]) => parseSeries(lines.join('\n'), (code) => states.has(code))
const mistakes = (...lines: string[]) => {
  const parsed = parse(...lines)
  return 'mistakes' in parsed ? parsed.mistakes.map(({ line, column, code }) => `${line} ${column} ${code}`) : []
}

describe('an outside series', () => {
  test('is read with its source, also from a spreadsheet with a byte order mark and Windows line ends', () => {
    const text = `\uFEFF${[...head, 'state,year,value', 'MAR,2026,37840044', 'JPN,2026,1.5', ''].join('\r\n')}`
    const parsed = parseSeries(text, (code) => states.has(code))
    expect(parsed).toMatchObject({
      series: { id: 'population', sourceDate: '2026-01-31', demonstration: false, licence: 'CC BY 4.0' },
    })
    expect('series' in parsed && parsed.series.values).toEqual([
      { state: 'MAR', year: 2026, value: 37840044 },
      { state: 'JPN', year: 2026, value: 1.5 },
    ])
  })

  test('names every wrong place by line and column, and takes nothing', () => {
    expect(
      mistakes(
        ...head,
        'state,year,value',
        'XXX,2026,1',
        'MAR,26,1',
        'MAR,2026,',
        'JPN,2026,1 000',
        'JPN,2025,1,2',
        'JPN,2024,5',
        'JPN,2024,6',
      ),
    ).toEqual([
      '9 state state.unknown',
      '10 year place.pattern',
      '11 value place.required',
      '12 value place.pattern',
      '13 column 4 place.unknown',
      '15 year place.givenTwice',
    ])
  })

  test('is refused without a source, with an unknown header, or with other columns', () => {
    const without = head.filter((line) => !line.startsWith('# source:'))
    expect(mistakes(...without, 'state,year,value', 'MAR,2026,1')).toEqual(['1 source place.required'])
    expect(mistakes(...head, '# color: red', 'state,year,value', 'MAR,2026,1')).toEqual(['8 color place.unknown'])
    expect(mistakes(...head, 'country,year,value', 'MAR,2026,1')).toEqual(['8 state place.enum'])
    expect(mistakes(...head)).toEqual(['8 state place.enum'])
    expect(mistakes(...head, 'state,year,value')).toEqual(['9 state place.required'])
  })

  test('whose date cannot be, or which leaves open whether it is invented, is refused', () => {
    const swap = (from: string, to: string) => head.map((line) => (line.startsWith(from) ? to : line))
    expect(mistakes(...swap('# source-date', '# source-date: 2026-13-40'), 'state,year,value', 'MAR,2026,1')).toEqual([
      '5 source-date place.pattern',
    ])
    expect(mistakes(...swap('# demonstration', '# demonstration: maybe'), 'state,year,value', 'MAR,2026,1')).toEqual([
      '7 demonstration place.pattern',
    ])
  })
})
