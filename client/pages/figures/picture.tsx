import type { IndicatorContent } from '#shared/contract/indicator-page.ts'
import { permalinkOf } from '../citation.ts'
import { shownPart } from '../indicator/address.ts'
import { editionWords } from '../indicator/edition.ts'
import { groupName } from '../indicator/groups.ts'
import { coverageSentence, figureSentences } from '../indicator/sentences.ts'
import { PageContext, type Page } from '../page-words.ts'
import type { Block } from './block.ts'
import { fontsFor } from './fonts.ts'
import { drawingFor, type Drawing } from './frame.ts'
import { picturePaint } from './paint.ts'
import { pictureSign } from './scale-of.ts'
import { viewBlocks } from './view-block.tsx'
import { wordsBlock } from './words.tsx'

const width = 1200
const margin = 48

/** Size of a preview in social media: what is drawn is made to fit. */
const preview = { width, height: 630 }

function hasTiles({ view }: IndicatorContent): boolean {
  return view === 'tiles' || view === 'table'
}

interface PictureProps {
  readonly page: Page
  readonly content: IndicatorContent
  readonly isPreview: boolean
}

/** A view as a picture that stands alone: title, sentence, drawing, source, edition and address; colours and sizes are its own. */
export function Picture({ page, content, isPreview }: PictureProps) {
  const drawing = drawingFor(page, picturePaint, width - 2 * margin)
  const head = stack(headBlocks(drawing, content, isPreview))
  // A preview is low and wide: many tiles in a row, then made to fit.
  const canvas = drawingFor(page, picturePaint, isPreview && hasTiles(content) ? 1760 : drawing.width)
  const body = stack(content.indicator.shown.cycle ? viewBlocks(canvas, content, isPreview) : [])
  const foot = stack(footBlocks(drawing, content, isPreview))
  const room = isPreview ? preview.height - head.height - foot.height - 2 * margin - 24 : body.height
  const height = isPreview ? preview.height : head.height + body.height + foot.height + 2 * margin + 40
  return (
    <PageContext value={page}>
      <svg
        xmlns="http://www.w3.org/2000/svg"
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-label={`${content.indicator.id} ${content.indicator.name}`}
        fontFamily={fontsFor(content.indicator.name)}
        direction="ltr"
      >
        <rect width={width} height={height} fill={picturePaint.paper} />
        <rect width={width} height="8" fill={picturePaint.accent} />
        <g transform={`translate(${margin} ${margin})`}>{head.marks}</g>
        <svg
          x={margin}
          y={margin + head.height + (isPreview ? 12 : 20)}
          width={width - 2 * margin}
          height={Math.max(1, room)}
          viewBox={`0 0 ${canvas.width} ${Math.max(1, body.height)}`}
          preserveAspectRatio={drawing.rightToLeft ? 'xMaxYMin meet' : 'xMinYMin meet'}
          // A name at the end of a line may reach into the margin.
          overflow="visible"
        >
          {body.marks}
        </svg>
        <g transform={`translate(${margin} ${height - foot.height - margin + 12})`}>{foot.marks}</g>
      </svg>
    </PageContext>
  )
}

function stack(blocks: readonly Block[]): Block {
  let y = 0
  const marks = blocks.map((block, at) => {
    const top = y
    y += block.height + 8
    return (
      <g key={at} transform={`translate(0 ${top})`}>
        {block.marks}
      </g>
    )
  })
  return { height: y, marks }
}

function headBlocks(drawing: Drawing, content: IndicatorContent, isPreview: boolean): readonly Block[] {
  const { page, paint } = drawing
  const { indicator } = content
  const { cycle, group } = indicator.shown
  const about = [
    ...shownPart(indicator),
    indicator.unit,
    groupName(page, indicator, group),
    cycle?.title ?? '',
    editionWords(page, indicator),
  ]
  const sentences = figureSentences(page, content)
  const sentence = isPreview ? (sentences[0] ?? '') : [...sentences, coverageSentence(page, indicator)].join(' ')
  return [
    wordsBlock({
      drawing,
      text: `${indicator.id} ${indicator.name}`,
      size: isPreview ? 40 : 34,
      color: paint.ink,
      bold: true,
      most: 2,
    }),
    wordsBlock({ drawing, text: about.filter(Boolean).join(' · '), size: 18, color: paint.soft, most: 2 }),
    wordsBlock({ drawing, text: sentence, size: isPreview ? 24 : 19, color: paint.ink, most: isPreview ? 2 : 7 }),
  ]
}

/** Whose figures stand in the drawing and not in the sentence, with the published reason. */
function leftOut(page: Page, { observations }: IndicatorContent['indicator']): readonly string[] {
  return observations.flatMap(({ state, excluded }) =>
    // The reason may be in another script: it has a line, and thereby fonts, of its own.
    excluded ? [`${pictureSign(page)} ${page.stateName(state)}: ${page.t('excluded')}`, excluded.reason] : [],
  )
}

function footBlocks(drawing: Drawing, content: IndicatorContent, isPreview: boolean): readonly Block[] {
  const { page, paint } = drawing
  const { indicator } = content
  const note = indicator.shown.cycle?.provenance === 'demonstration' ? page.t('demonstration') : page.t('voluntary')
  const source = page.t('figure.source', { publisher: page.input.installation.name, note })
  const line = (text: string): Block => wordsBlock({ drawing, text, size: 15, color: paint.soft, most: 2 })
  return isPreview
    ? [line(source)]
    : [
        line(source),
        ...leftOut(page, indicator).map(line),
        ...(indicator.caveats === '' ? [] : [line(indicator.caveats)]),
        line(permalinkOf(page, content)),
      ]
}
