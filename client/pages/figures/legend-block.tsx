import type { IndicatorReply } from '#shared/contract/results.ts'
import type { Block } from './block.ts'
import { anchor, fromStart, type Drawing } from './frame.ts'
import { tones } from './paint.ts'
import { missingKinds, missingOf, scaleOf } from './scale-of.ts'
import { directed } from './text-lines.ts'
import { MissingMark, SignMark } from './tile-marks.tsx'

/** The legend of the tiles: tones with their labels, and the kinds of missing that occur. */
export function legendBlock(drawing: Drawing, indicator: IndicatorReply): Block {
  const { page, paint, width, rightToLeft } = drawing
  const scale = scaleOf(page, indicator)
  const seen = new Set(indicator.observations.map(missingOf))
  const items = [
    ...scale.order.flatMap((tone) =>
      scale.labels[tone]
        ? [{ label: scale.labels[tone], sign: scale.signs[tone] ?? '', tone: tones[tone], missing: 'value' as const }]
        : [],
    ),
    ...missingKinds.flatMap((missing) =>
      seen.has(missing) ? [{ label: page.t(`legend.${missing}`), sign: '', tone: undefined, missing }] : [],
    ),
  ]
  let x = 0
  let y = 0
  const marks = items.map(({ label, sign, tone, missing }) => {
    const needs = 34 + label.length * 8.2 + 22
    if (x > 0 && x + needs > width) [x, y] = [0, y + 30]
    const at = x
    x += needs
    return (
      <g key={label} transform={`translate(0 ${y})`}>
        <g transform={`translate(${rightToLeft ? width - at - 24 : at} 0) scale(0.53)`}>
          <MissingMark missing={missing} fill={tone?.fill ?? paint.paper} strong={paint.strong} line={paint.line} />
          <SignMark sign={sign} ink={tone?.ink ?? paint.ink} />
        </g>
        <text
          x={fromStart(drawing, at + 32)}
          y="16"
          textAnchor={anchor(drawing, 'start')}
          fontSize="15"
          fill={paint.ink}
        >
          {directed(label, rightToLeft ? 'rtl' : 'ltr')}
        </text>
      </g>
    )
  })
  return { height: y + 32, marks }
}
