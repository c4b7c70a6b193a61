import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import type { LineAxis } from '#shared/dashboard/line-axis.ts'
import { BreakMark, CutMark, namesWidth, numbersWidth, Ticks } from './axis-marks.tsx'
import { anchor, fromStart, type Drawing } from './frame.ts'
import { dashes } from './paint.ts'
import { directed } from './text-lines.ts'
import type { TrendLine, TrendPoint } from './trend-lines.ts'

interface TrendChartProps {
  readonly drawing: Drawing
  readonly height: number
  readonly cycles: readonly { readonly key: string; readonly year: number }[]
  readonly lines: readonly TrendLine[]
  /** Of these lines, or of all charts that share it. */
  readonly axis: LineAxis
  /** Small charts have no names at the ends of their lines. */
  readonly plain?: boolean
}

/** Figures over cycles as lines: marks only, for a page or a picture. Time runs from the start of the line to its end. */
export function TrendChart(props: TrendChartProps) {
  const { drawing, cycles, lines, height, axis, plain = false } = props
  const { paint } = drawing
  const { x, y } = scalesOf(props)
  const yearOf = new Map(cycles.map(({ key, year }) => [key, year]))
  const place = (key: string): number => fromStart(drawing, x(yearOf.get(key) ?? 0))
  return (
    <>
      <Ticks drawing={drawing} axis={axis} plain={plain} y={y} />
      {axis.isCut && <CutMark drawing={drawing} bottom={y(axis.from)} />}
      {cycles.map(({ key, year }) => (
        <text key={key} x={place(key)} y={height - 6} textAnchor="middle" fill={paint.soft} fontSize="13">
          {year}
        </text>
      ))}
      {lines.map((one) => (
        <Line key={one.id} line={one} drawing={drawing} place={place} y={y} />
      ))}
      {!plain && <EndNames lines={lines} drawing={drawing} place={place} y={y} />}
    </>
  )
}

function scalesOf({ drawing, height, cycles, axis, plain = false }: TrendChartProps) {
  const years = cycles.map(({ year }) => year)
  return {
    x: scaleLinear(
      [Math.min(...years), Math.max(...years)],
      [numbersWidth + 24, drawing.width - (plain ? 24 : namesWidth)],
    ),
    y: scaleLinear([axis.from, axis.to], [height - (axis.isCut ? 44 : 30), 14]),
  }
}

interface LineProps {
  readonly line: TrendLine
  readonly drawing: Drawing
  readonly place: (cycle: string) => number
  readonly y: (value: number) => number
}

function Line({ line: { look, points }, drawing, place, y }: LineProps) {
  const { stroke, width, dash } = lookOf(drawing, look)
  const path = line<TrendPoint>()
    .defined(({ value }) => value !== undefined)
    .x(({ cycle }) => place(cycle))
    .y(({ value = 0 }) => y(value))
  return (
    <g>
      {pieces(points).map((piece) => (
        <path
          key={piece[0]?.cycle}
          d={path([...piece]) ?? ''}
          fill="none"
          stroke={stroke}
          strokeWidth={width}
          strokeDasharray={dash || undefined}
          strokeLinejoin="round"
        />
      ))}
      {breaksOf(points).map(([before, after]) => (
        <BreakMark
          key={after.cycle}
          drawing={drawing}
          x={(place(before.cycle) + place(after.cycle)) / 2}
          y={(y(before.value ?? after.value ?? 0) + y(after.value ?? 0)) / 2}
        />
      ))}
      {points.map(
        ({ cycle, value, words }) =>
          value !== undefined && (
            <circle key={cycle} cx={place(cycle)} cy={y(value)} r="4.5" fill={stroke} data-point={words}>
              <title>{words}</title>
            </circle>
          ),
      )}
    </g>
  )
}

/** A line is interrupted where its series breaks, and where there is no figure. */
function pieces(points: readonly TrendPoint[]): readonly (readonly TrendPoint[])[] {
  const found: TrendPoint[][] = [[]]
  for (const point of points) {
    if (point.isBreak) found.push([])
    found.at(-1)?.push(point)
  }
  return found.filter((piece) => piece.length > 0)
}

/** Points before which the series breaks, each with the one it does not continue. */
function breaksOf(points: readonly TrendPoint[]): readonly (readonly [TrendPoint, TrendPoint])[] {
  return points.flatMap((point, at) => {
    const before = points[at - 1]
    return point.isBreak && before && point.value !== undefined ? [[before, point] as const] : []
  })
}

export function lookOf({ paint }: Pick<Drawing, 'paint'>, look: TrendLine['look']) {
  if (look === 'all') return { stroke: paint.strong, width: 2, dash: '5 4' }
  if (look === 'same') return { stroke: paint.ink, width: 2.5, dash: '' }
  return { stroke: paint.series[look % paint.series.length] ?? paint.accent, width: 2.5, dash: dashes[look] ?? '' }
}

interface NamesProps extends Omit<LineProps, 'line'> {
  readonly lines: readonly TrendLine[]
}

/** Each line is named at its end; names that would stand on each other move apart. */
function EndNames({ lines, drawing, place, y }: NamesProps) {
  const ends = lines
    .flatMap(({ id, name, look, points }) => {
      const last = points.findLast(({ value }) => value !== undefined)
      return last?.value === undefined ? [] : [{ id, name, look, x: place(last.cycle), y: y(last.value) }]
    })
    .toSorted((a, b) => a.y - b.y)
  const step = drawing.rightToLeft ? -10 : 10
  let lowest = -Infinity
  return ends.map(({ id, name, look, x, y: wanted }) => {
    const at = Math.max(wanted + 4, lowest + 16)
    lowest = at
    return (
      <text
        key={id}
        data-end-name=""
        x={x + step}
        y={at}
        textAnchor={anchor(drawing, 'start')}
        fill={lookOf(drawing, look).stroke}
        fontSize="13"
        fontWeight="600"
      >
        {directed(name.length > 28 ? `${name.slice(0, 27)}…` : name, drawing.rightToLeft ? 'rtl' : 'ltr')}
      </text>
    )
  })
}
