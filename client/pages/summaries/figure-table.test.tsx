import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { FigureTable } from './figure-table.tsx'

afterEach(cleanup)

const table = {
  kind: 'table',
  id: 'answer-proceeds',
  caption: 'Proceeds of crime (USD)',
  columns: ['Part', 'Frozen', 'Returned'],
  rows: [{ label: 'Cash', cells: [{ text: '10' }, { text: '10' }] }],
} as const

test('what is said below a table stands in none of its cells', () => {
  const note = 'Total of the State’s own source: 777'
  render(<FigureTable block={{ ...table, note }} />)
  expect(screen.getByText(note).closest('table')).toBeNull()
  expect(screen.getAllByRole('cell').map((cell) => cell.textContent)).toEqual(['10', '10'])
})

test('a table of a section’s answers is called by the heading above it, and does not say it again', () => {
  render(
    <>
      <h2 id="section-prisons">Prisons</h2>
      <FigureTable block={{ ...table, id: 'answers-prisons', caption: 'Prisons' }} />
    </>,
  )
  expect(screen.getAllByText('Prisons')).toHaveLength(1)
  expect(screen.getByRole('table', { name: 'Prisons' })).toBeDefined()
})
