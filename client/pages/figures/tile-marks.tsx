import { answerSigns, type Missing } from './scale-of.ts'

/** Size of a tile in a picture, in its own units. */
export const tile = { width: 45, height: 38, gap: 3 }

/** What a tile shows: circles are drawn, since fonts of pictures have no signs for them. */
export function SignMark({ sign, ink }: { readonly sign: string; readonly ink: string }) {
  const [x, y, r] = [tile.width / 2, 26, 5]
  // A circle with a remark keeps its circle: the remark stands beside it.
  const circle = sign.charAt(0)
  if (!Object.values(answerSigns).includes(circle))
    return (
      <text x={x} y="31" textAnchor="middle" fontSize="12.5" fontWeight="600" fill={ink}>
        {sign}
      </text>
    )
  return (
    <>
      <circle cx={x} cy={y} r={r} fill={circle === answerSigns['yes'] ? ink : 'none'} stroke={ink} strokeWidth="1.5" />
      {sign.length > 1 && (
        <text x={x + r + 4} y="31" fontSize="12.5" fontWeight="600" fill={ink}>
          {sign.slice(1)}
        </text>
      )}
      {circle === answerSigns['in-part'] && <path d={`M${x} ${y - r}a${r} ${r} 0 0 0 0 ${2 * r}z`} fill={ink} />}
    </>
  )
}

interface MissingMarkProps {
  readonly missing: Missing | 'value'
  readonly fill: string
  readonly strong: string
  readonly line: string
}

/** Hatched, struck through, lined or dashed, so that no kind of missing rests on colour. */
export function MissingMark({ missing, fill, strong, line }: MissingMarkProps) {
  const { width, height } = tile
  const dash = missing === 'no-reply' ? '3 3' : undefined
  return (
    <>
      <rect width={width} height={height} rx="3" fill={fill} stroke={strong} strokeDasharray={dash} />
      {missing === 'reason' && <path d={hatch} stroke={line} strokeWidth="2" />}
      {missing === 'kept-back' && <path d={lines} stroke={line} strokeWidth="2" />}
      {missing === 'not-asked' && <path d={`M0 ${height}L${width} 0`} stroke={strong} strokeWidth="1.5" />}
    </>
  )
}

/** Level strokes inside a tile. */
const lines = [6, 12, 18, 24, 30].map((at) => `M1 ${at + 1}H${tile.width - 1}`).join('')

/** Slanted strokes inside a tile. */
const hatch = [6, 14, 22, 30, 38, 46, 54, 62, 70, 78]
  .map((at) => {
    const [x1, y1] = at <= tile.height ? [1, at] : [at - tile.height + 1, tile.height - 1]
    const [x2, y2] = at <= tile.width ? [at, 1] : [tile.width - 1, at - tile.width + 1]
    return `M${x1} ${y1}L${x2} ${y2}`
  })
  .join('')
