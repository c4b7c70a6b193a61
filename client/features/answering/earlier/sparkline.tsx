import { useLanguage } from '#client/i18n/messages.tsx'
import styles from './earlier.module.css'
import { isJoined, type SeriesPoint } from './series.ts'

const size = { width: 176, height: 44, edge: 6 }

/** The course of the figures, for the eye only: the table beside it says the same. Time runs as the language is read. */
export function Sparkline({ points }: { readonly points: readonly SeriesPoint[] }) {
  const { direction } = useLanguage()
  const places = placesOf(points, direction === 'rtl')
  if (places.filter((place) => place !== undefined).length < 2) return null
  return (
    <svg
      className={styles['sparkline']}
      viewBox={`0 0 ${size.width} ${size.height}`}
      width={size.width}
      height={size.height}
      aria-hidden="true"
    >
      {points.map((point, i) => {
        const [from, to, before] = [places[i - 1], places[i], points[i - 1]]
        if (from === undefined || to === undefined || before === undefined || !isJoined(before, point)) return null
        return <line key={i} x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
      })}
      {places.map((place, i) => {
        const now = points[i]?.cycle === undefined
        return place && <circle key={i} cx={place.x} cy={place.y} r={now ? 4 : 3} data-now={now || undefined} />
      })}
    </svg>
  )
}

interface Place {
  readonly x: number
  readonly y: number
}

/** Where each figure stands; undefined where there is none. Equal figures lie on one level line in the middle. */
function placesOf(points: readonly SeriesPoint[], mirrored: boolean): readonly (Place | undefined)[] {
  const figures = points.map(({ cell }) => (cell?.value === undefined ? undefined : Number(cell.value)))
  const known = figures.filter((figure) => figure !== undefined)
  const [low, high] = [Math.min(...known), Math.max(...known)]
  const years = points.map(({ year }) => year)
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const along = (part: number, length: number): number => size.edge + part * (length - 2 * size.edge)
  return points.map(({ year }, i) => {
    const figure = figures[i]
    if (figure === undefined) return undefined
    const x = along(last === first ? 0.5 : (year - first) / (last - first), size.width)
    const y = along(high === low ? 0.5 : (high - figure) / (high - low), size.height)
    return { x: mirrored ? size.width - x : x, y }
  })
}
