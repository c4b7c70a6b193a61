import type { Block } from './block.ts'
import { anchor, fromStart, type Drawing } from './frame.ts'
import { directed } from './text-lines.ts'
import { lookOf } from './trend-chart.tsx'
import type { TrendLine } from './trend-lines.ts'

const row = 28
/** Width of the piece of a line that stands before its name. */
const piece = 36
/** Width of a letter on average, and the room between two names. */
const [letter, gap] = [8.4, 26]

/** What each line drawn is, with its whole name: at the end of a line there may be room for a part of it only. */
export function linesLegend(drawing: Drawing, lines: readonly TrendLine[]): Block {
  const { paint, width, rightToLeft } = drawing
  let [x, y] = [0, 0]
  const drawn = lines.filter(({ points }) => points.some(({ value }) => value !== undefined))
  const marks = drawn.map(({ id, name, look }) => {
    const needs = piece + 8 + name.length * letter + gap
    if (x > 0 && x + needs > width) [x, y] = [0, y + row]
    const at = x
    x += needs
    const { stroke, width: strokeWidth, dash } = lookOf(drawing, look)
    return (
      <g key={id} transform={`translate(0 ${y})`} data-line-name="">
        <path
          d={`M${fromStart(drawing, at)} 12H${fromStart(drawing, at + piece)}`}
          {...{ stroke, strokeWidth }}
          strokeDasharray={dash || undefined}
        />
        <text
          x={fromStart(drawing, at + piece + 8)}
          y="17"
          textAnchor={anchor(drawing, 'start')}
          fontSize="15"
          fill={paint.ink}
        >
          {directed(name, rightToLeft ? 'rtl' : 'ltr')}
        </text>
      </g>
    )
  })
  return { height: y + row, marks }
}
