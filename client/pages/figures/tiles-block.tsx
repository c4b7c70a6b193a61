import type { IndicatorReply, ObservationReply } from '#shared/contract/results.ts'
import { groupsOf } from '../indicator/tiles.tsx'
import type { Block } from './block.ts'
import { anchor, fromStart, type Drawing } from './frame.ts'
import { tones } from './paint.ts'
import { missingOf, missingSigns, pictureSign, scaleOf, shortValue, type ToneScale } from './scale-of.ts'
import { directed } from './text-lines.ts'
import { MissingMark, SignMark, tile } from './tile-marks.tsx'

const heading = 34

/** Tiles of all States by regional group, as on the page, drawn for a picture. */
export function tilesBlock(drawing: Drawing, indicator: IndicatorReply): Block {
  const { page, paint, width, rightToLeft } = drawing
  const scale = scaleOf(page, indicator)
  const perRow = Math.floor((width + tile.gap) / (tile.width + tile.gap))
  let y = 0
  const marks = groupsOf(page, indicator).map(({ group, observations }) => {
    const top = y
    y += heading + Math.ceil(observations.length / perRow) * (tile.height + tile.gap) + 8
    const answered = observations.filter(({ status }) => status === 'value').length
    const title = `${page.t(`group.${group}`)}  ${page.t('ofStates', { n: answered, all: observations.length })}`
    return (
      <g key={group} transform={`translate(0 ${top})`}>
        <text
          x={fromStart(drawing, 0)}
          y="22"
          textAnchor={anchor(drawing, 'start')}
          fontSize="17"
          fontWeight="600"
          fill={paint.ink}
        >
          {directed(title, rightToLeft ? 'rtl' : 'ltr')}
        </text>
        {observations.map((observation, at) => {
          const start = (at % perRow) * (tile.width + tile.gap)
          const left = rightToLeft ? width - start - tile.width : start
          const below = heading + Math.floor(at / perRow) * (tile.height + tile.gap)
          return (
            <g key={observation.state} transform={`translate(${left} ${below})`}>
              <Tile observation={observation} indicator={indicator} drawing={drawing} scale={scale} />
            </g>
          )
        })}
      </g>
    )
  })
  return { height: y, marks }
}

interface TileProps {
  readonly observation: ObservationReply
  readonly indicator: IndicatorReply
  readonly drawing: Drawing
  readonly scale: ToneScale
}

function Tile({ observation, indicator, drawing: { page, paint }, scale }: TileProps) {
  const missing = missingOf(observation)
  const tone = missing ? undefined : tones[scale.toneOf(observation)]
  const ink = tone?.ink ?? paint.soft
  const value = missing ? missingSigns[missing] : shortValue(page, indicator, observation)
  const sign = observation.excluded ? `${value}${pictureSign(page)}` : value
  return (
    <>
      <MissingMark
        missing={missing ?? 'value'}
        fill={tone?.fill ?? paint.paper}
        strong={paint.strong}
        line={paint.line}
      />
      <text x={tile.width / 2} y="16" textAnchor="middle" fontSize="11.5" fill={ink}>
        {observation.state}
      </text>
      <SignMark sign={sign} ink={ink} />
    </>
  )
}
