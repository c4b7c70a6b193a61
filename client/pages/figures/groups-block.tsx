import type { IndicatorReply } from '#shared/contract/results.ts'
import { countedAmong } from '../indicator/counted.ts'
import { domainOf, partsOf } from '../indicator/group-multiples.tsx'
import { describeFigure, formatFigure, ruleWord } from '../indicator/numbers.ts'
import { groupsOf } from '../indicator/tiles.tsx'
import type { Block } from './block.ts'
import type { Drawing } from './frame.ts'
import { Shares, sharesHeight, Strip, stripHeight } from './strip.tsx'
import { wordsBlock } from './words.tsx'

/** Small multiples by regional group, two beside each other. */
export function groupsBlock(drawing: Drawing, indicator: IndicatorReply): Block {
  const half = { ...drawing, width: (drawing.width - 48) / 2 }
  const cells = groupsOf(drawing.page, indicator).map(({ group, observations }) => ({
    group,
    ...cell(half, indicator, group, observations),
  }))
  const tall = Math.max(0, ...cells.map(({ height }) => height)) + 24
  return {
    height: Math.ceil(cells.length / 2) * tall,
    marks: cells.map(({ group, marks }, at) => {
      const isSecond = (at % 2 === 1) !== drawing.rightToLeft
      return (
        <g key={group} transform={`translate(${isSecond ? half.width + 48 : 0} ${Math.floor(at / 2) * tall})`}>
          {marks}
        </g>
      )
    }),
  }
}

function cell(
  drawing: Drawing,
  indicator: IndicatorReply,
  group: ReturnType<typeof groupsOf>[number]['group'],
  observations: IndicatorReply['observations'],
): Block {
  const { page, paint } = drawing
  const own = indicator.groups.find((one) => one.group === group)
  const given = countedAmong(observations)
  const words = (own?.figures ?? [])
    .map((figure) => `${page.t(ruleWord(indicator, figure.rule))}: ${describeFigure(page, indicator, figure)}`)
    .join(' · ')
  const coverage = page.t('groups.coverage', { answered: given.length, invited: observations.length })
  const title = wordsBlock({ drawing, text: page.t(`group.${group}`), size: 18, color: paint.ink, bold: true, most: 1 })
  const text = wordsBlock({ drawing, text: `${coverage} · ${words}`, size: 15, color: paint.soft, most: 2 })
  const isCounted = indicator.categories.length > 0
  const median = own?.figures.find(({ rule }) => rule === 'median')?.value
  return {
    height: title.height + text.height + 8 + (isCounted ? sharesHeight : stripHeight),
    marks: (
      <>
        {title.marks}
        <g transform={`translate(0 ${title.height})`}>{text.marks}</g>
        <g transform={`translate(0 ${title.height + text.height + 8})`}>
          {isCounted ? (
            <Shares drawing={drawing} parts={partsOf(page, indicator, given)} />
          ) : (
            <Strip
              drawing={drawing}
              domain={domainOf(indicator)}
              values={given.flatMap(({ value }) => value ?? [])}
              {...(median !== undefined && { median })}
              format={(value) => formatFigure(page, indicator, value)}
            />
          )}
        </g>
      </>
    ),
  }
}
