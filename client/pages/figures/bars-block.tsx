import type { Block } from './block.ts'
import { anchor, fromStart, type Drawing } from './frame.ts'
import { directed } from './text-lines.ts'

interface BarRow {
  readonly label: string
  readonly size: number
  readonly words: string
}

const row = 40

/** Rows of a name, a bar and its figure; bars run from the start of the line. */
export function barsBlock(drawing: Drawing, rows: readonly BarRow[]): Block {
  const { paint, width, rightToLeft } = drawing
  const most = Math.max(1e-9, ...rows.map(({ size }) => size))
  const names = Math.min(420, Math.max(140, ...rows.map(({ label }) => label.length * 8.6)))
  const room = width - names - 150
  const direction = rightToLeft ? 'rtl' : 'ltr'
  return {
    height: rows.length * row,
    marks: rows.map(({ label, size, words }, at) => {
      const length = (room * size) / most
      return (
        <g key={`${at} ${label}`} transform={`translate(0 ${at * row})`} data-point={`${label}: ${words}`}>
          <text x={fromStart(drawing, 0)} y="25" textAnchor={anchor(drawing, 'start')} fontSize="16" fill={paint.ink}>
            {directed(label.length > 52 ? `${label.slice(0, 51)}…` : label, direction)}
          </text>
          <rect x={rightToLeft ? width - names - length : names} y="6" width={length} height="28" fill={paint.accent} />
          <text
            x={fromStart(drawing, names + length + 8)}
            y="25"
            textAnchor={anchor(drawing, 'start')}
            fontSize="15"
            fill={paint.soft}
          >
            {directed(words, direction)}
          </text>
        </g>
      )
    }),
  }
}
