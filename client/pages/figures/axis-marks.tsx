import type { LineAxis } from '#shared/dashboard/line-axis.ts'
import { anchor, fromStart, type Drawing } from './frame.ts'

/** Width kept at the start of the line for the numbers of the axis, and at its end for the names of the lines. */
export const numbersWidth = 60
export const namesWidth = 190

interface TicksProps {
  readonly drawing: Drawing
  readonly axis: LineAxis
  readonly plain: boolean
  readonly y: (value: number) => number
}

/** Lines across, with their numbers before them: none stands on a line. */
export function Ticks({ drawing, axis, y, plain }: TicksProps) {
  const { paint, page } = drawing
  const decimals = Math.max(...axis.ticks.map((tick) => String(tick).split('.')[1]?.length ?? 0))
  const end = drawing.width - (plain ? 0 : namesWidth - 8)
  return axis.ticks.map((tick) => (
    <g key={tick}>
      <line
        x1={fromStart(drawing, numbersWidth)}
        x2={fromStart(drawing, end)}
        y1={y(tick)}
        y2={y(tick)}
        stroke={tick === 0 ? paint.strong : paint.line}
      />
      <text
        x={fromStart(drawing, numbersWidth - 8)}
        y={y(tick) + 4.5}
        textAnchor={anchor(drawing, 'end')}
        fill={paint.soft}
        fontSize="13"
      >
        {page.formats.number(tick, decimals)}
      </text>
    </g>
  ))
}

/** Below the lowest number the axis is broken off: the usual sign that it does not begin at zero. */
export function CutMark({ drawing, bottom }: { readonly drawing: Drawing; readonly bottom: number }) {
  const step = drawing.rightToLeft ? -1 : 1
  const start = fromStart(drawing, numbersWidth)
  return (
    <path
      d={`M${start} ${bottom}v3l${4 * step} 3l${-8 * step} 4l${4 * step} 3v3`}
      fill="none"
      stroke={drawing.paint.strong}
      strokeWidth="1.5"
      data-axis-cut=""
    />
  )
}

interface BreakMarkProps {
  readonly drawing: Drawing
  readonly x: number
  readonly y: number
}

/** Two strokes where a series breaks: no line leads across. */
export function BreakMark({ drawing: { paint, page }, x, y }: BreakMarkProps) {
  return (
    <path d={`M${x - 5} ${y + 9}l6 -18m4 18l6 -18`} fill="none" stroke={paint.ink} strokeWidth="1.75" data-break="">
      <title>{page.t('flag.break')}</title>
    </path>
  )
}
