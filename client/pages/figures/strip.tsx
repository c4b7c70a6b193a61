import { scaleLinear } from 'd3-scale'
import { anchor, fromStart, type Drawing } from './frame.ts'

interface StripProps {
  readonly drawing: Drawing
  /** Both ends of the axis, the same in every strip that is compared. */
  readonly domain: readonly [number, number]
  readonly values: readonly number[]
  readonly median?: number
  readonly format: (value: number) => string
}

export const stripHeight = 64

/** Values of the States of a group on one line, without names, with the median as a mark. Runs from the start of the line. */
export function Strip({ drawing, domain, values, median, format }: StripProps) {
  const { paint, width } = drawing
  const x = scaleLinear(domain, [14, width - 14])
  const at = (value: number): number => fromStart(drawing, x(value))
  return (
    <>
      <line x1="0" x2={width} y1="30" y2="30" stroke={paint.strong} />
      {values.map((value, place) => (
        <circle
          key={`${value} ${place}`}
          cx={at(value)}
          cy="30"
          r="6"
          fill={paint.accent}
          fillOpacity="0.45"
          stroke={paint.accent}
          data-point={format(value)}
        />
      ))}
      {median !== undefined && <path d={`M${at(median)} 12v36`} stroke={paint.ink} strokeWidth="3" />}
      {([0, 1] as const).map((end) => (
        <text
          key={end}
          x={fromStart(drawing, end === 0 ? 0 : width)}
          y="60"
          textAnchor={anchor(drawing, end === 0 ? 'start' : 'end')}
          fill={paint.soft}
          fontSize="13"
        >
          {format(domain[end])}
        </text>
      ))}
    </>
  )
}

interface SharesProps {
  readonly drawing: Drawing
  readonly parts: readonly {
    readonly label: string
    readonly count: number
    readonly fill: string
    readonly ink: string
  }[]
}

export const sharesHeight = 34

/** How many States gave each answer, as one bar; each part carries its number. */
export function Shares({ drawing, parts }: SharesProps) {
  const { paint, width } = drawing
  const total = Math.max(
    1,
    parts.reduce((sum, { count }) => sum + count, 0),
  )
  let before = 0
  return parts.map(({ label, count, fill, ink }) => {
    const size = (width * count) / total
    const start = before
    before += size
    if (count === 0) return null
    const left = drawing.rightToLeft ? width - start - size : start
    return (
      <g key={label} data-point={`${label}: ${count}`}>
        <rect x={left} y="2" width={size} height="30" fill={fill} stroke={paint.strong} />
        {size > 18 && (
          <text x={left + size / 2} y="22" textAnchor="middle" fill={ink} fontSize="14" fontWeight="600">
            {drawing.page.formats.number(count)}
          </text>
        )}
      </g>
    )
  })
}
