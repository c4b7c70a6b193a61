import { expect, test } from 'vitest'
import { writeCsv } from './write-csv.ts'

test('no text is taken for a formula by a spreadsheet, however its sign is written; numbers are untouched', () => {
  const rows = [
    ['=1+1', '＝1+1', '＋1', '\n=1', "'=1"],
    ['plain', -5, 0, null, '-5'],
  ]
  expect(writeCsv({ columns: ['a', 'b', 'c', 'd', 'e'], rows })).toBe(
    `a,b,c,d,e\n'=1+1,'＝1+1,'＋1,"'\n=1",''=1\nplain,-5,0,,'-5\n`,
  )
})
