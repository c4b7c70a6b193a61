import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { anchor, fromStart, type Drawing } from './frame.ts'
import { dashes } from './paint.ts'
import { directed } from './text-lines.ts'
import type { TrendLine, TrendPoint } from './trend-lines.ts'

interface TrendChartProps {
  readonly drawing: Drawing
  readonly height: number
  readonly cycles: readonly { readonly key: string; readonly year: number }[]
  readonly lines: readonly TrendLine[]
  /** Largest value of the axis where several charts share it. */
  readonly most?: number
  /** Only whole numbers on the axis. */
  readonly isWhole?: boolean
  /** Small charts have no names at the ends of their lines. */
  readonly plain?: boolean
}

/** Figures over cycles as lines: marks only, for a page or a picture. Time runs from the start of the line to its end. */
export function TrendChart(props: TrendChartProps) {
  const { drawing, cycles, lines, height, plain = false } = props
  const { paint } = drawing
  const { x, y } = scalesOf(props)
  const yearOf = new Map(cycles.map(({ key, year }) => [key, year]))
  const place = (key: string): number => fromStart(drawing, x(yearOf.get(key) ?? 0))
  return (
    <>
      {ticksOf(y, props).map((tick) => (
        <g key={tick}>
          <line x1="0" x2={drawing.width} y1={y(tick)} y2={y(tick)} stroke={paint.line} />
          <text
            x={fromStart(drawing, 0)}
            y={y(tick) - 4}
            textAnchor={anchor(drawing, 'start')}
            fill={paint.soft}
            fontSize="13"
          >
            {drawing.page.formats.number(tick)}
          </text>
        </g>
      ))}
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

/** Levels and counts of boxes have no halves between them. */
function ticksOf(y: ReturnType<typeof scalesOf>['y'], { isWhole = false }: TrendChartProps): readonly number[] {
  return y.ticks(4).filter((tick) => !isWhole || Number.isInteger(tick))
}

/** Width kept at the end of the line for names. */
const namesWidth = 190

/** Figures start at zero. */
function scalesOf({ drawing, height, cycles, lines, most, plain = false }: TrendChartProps) {
  const years = cycles.map(({ year }) => year)
  const values = lines.flatMap(({ points }) => points.flatMap(({ value }) => value ?? []))
  return {
    x: scaleLinear(
      [Math.min(...years), Math.max(...years)],
      [plain ? 40 : 64, drawing.width - (plain ? 24 : namesWidth)],
    ),
    y: scaleLinear([0, most ?? Math.max(1e-9, ...values)], [height - 26, 22]).nice(4),
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
        {directed(name.length > 26 ? `${name.slice(0, 25)}…` : name, drawing.rightToLeft ? 'rtl' : 'ltr')}
      </text>
    )
  })
}
