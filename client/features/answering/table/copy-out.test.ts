import { expect, test } from 'vitest'
import type { Cell } from '#shared/answer/answer.ts'
import { copyOut } from './copy-out.ts'
import type { Grid } from './grid.ts'
import type { TableInUse } from './table-context.tsx'

const grid: Grid = { rows: ['f', 'm'], columns: [{ column: 's' }, { column: 'u' }] }
const cells: Readonly<Record<string, Cell>> = {
  'f:s': { value: '1234.5' },
  'f:u': { value: '12', flags: ['estimated'] },
  'm:s': { nonAnswer: 'not-collected' },
  'm:u': { typed: '=1+1 <b>' },
}
const table = {
  rowLabel: (code: string) => (code === 'f' ? 'Women' : 'Men & boys'),
  columnLabel: (code: string) => code.toUpperCase(),
  cell: (at: string) => cells[at],
  write: (cell: Cell | undefined) => cell?.typed ?? (cell?.nonAnswer ? 'nc' : `${cell?.value ?? ''}e`),
} satisfies Partial<TableInUse> as unknown as TableInUse // the four members are all that is read

test('the whole table has its headings; figures are in plain digits, everything else is marked as text', () => {
  const { text, html } = copyOut(table, grid)
  expect(text).toBe('\tS\tU\nWomen\t1234.5\t12e\nMen & boys\tnc\t=1+1 <b>')
  expect(html).toContain('<tr><th>Women</th><td>1234.5</td><td x:str>12e</td></tr>')
  expect(html).toContain('<tr><th>Men &amp; boys</th><td x:str>nc</td><td x:str>=1+1 &lt;b&gt;</td></tr>')
})

test('a block has none, not even one that is as wide as the table', () => {
  expect(copyOut(table, grid, { top: 0, bottom: 0, start: 0, end: 1 }).text).toBe('1234.5\t12e')
  expect(copyOut(table, grid, { top: 0, bottom: 1, start: 1, end: 1 }).text).toBe('12e\n=1+1 <b>')
  expect(copyOut(table, grid, { top: 0, bottom: 1, start: 0, end: 1 }).text).toContain('Women')
})
