import type { Block, ChartBlock, Quote, TableBlock } from '#shared/summary/document.ts'
import type { SummaryFacts } from '#shared/summary/facts.ts'
import { computeFigure } from '#shared/summary/figure.ts'
import { keyOf, type FigureQuery } from '#shared/summary/figure-query.ts'
import type { Planned, PlannedChart, PlannedTable, QuotedPractice } from '#shared/summary/plan.ts'
import type { Run } from '#shared/summary/document.ts'
import type { Sentence } from '#shared/summary/sentence.ts'
import { intlLocaleOf, type Wording } from './words.ts'
import { describeChart } from './describe-chart.ts'
import { sayFigure } from './say-figure.ts'
import { tidy, writeSentence } from './write-sentence.ts'

/** Writes planned blocks in one language; a paragraph that has nothing to say is left out. */
export function writeBlocks(planned: readonly Planned[], facts: SummaryFacts, wording: Wording): readonly Block[] {
  return planned.flatMap((block) => writeBlock(block, facts, wording))
}

function writeBlock(block: Planned, facts: SummaryFacts, wording: Wording): readonly Block[] {
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'heading', id: block.id, level: block.level, text: forTitles(wording).word(block.title) }]
    case 'paragraph': {
      const runs = writeParagraph(block.sentences, facts, wording)
      return runs.length === 0 ? [] : [{ kind: 'paragraph', id: block.id, runs, sentences: block.sentences }]
    }
    case 'quotes': {
      const quotes = block.practices.map((practice) => quoteOf(practice, wording))
      return [{ kind: 'quotes', id: block.id, intro: wording.text('quotes.intro'), quotes }]
    }
    case 'table':
      return [tableOf(block, facts, wording)]
    case 'words':
      return [
        {
          kind: 'table',
          id: block.id,
          caption: wording.word(block.caption),
          columns: block.columns.map(wording.word),
          rows: block.rows.map(([label, ...rest]) => ({
            label: label ? wording.word(label) : '',
            cells: rest.map((word) => ({ text: wording.word(word) })),
          })),
        },
      ]
    case 'chart':
      return [chartOf(block, facts, wording)]
    default:
      return block satisfies never
  }
}

/** Sentences one after the other, with a space between them. */
export function writeParagraph(sentences: readonly Sentence[], facts: SummaryFacts, wording: Wording): readonly Run[] {
  const written = sentences.map((sentence) => writeSentence(sentence, facts, wording)).filter((runs) => runs.length > 0)
  return tidy(written.flatMap((runs, at): readonly Run[] => (at === 0 ? runs : [' ', ...runs])))
}

/** Paragraphs of the Declaration end with a full stop; headings, and what captions name, do not. */
function forTitles(wording: Wording): Wording {
  return { ...wording, word: (word) => wording.word(word).replace(/\.$/u, '') }
}

/** A caption or a title in words alone. */
function plain(sentence: Sentence, facts: SummaryFacts, wording: Wording): string {
  return writeSentence(sentence, facts, forTitles(wording))
    .map((run) => (typeof run === 'string' ? run : run.text))
    .join('')
}

/** A quotation with the name of its State and of its language. */
export function quoteOf({ state, title, text, language, question, revision }: QuotedPractice, wording: Wording): Quote {
  const base = { state, name: wording.stateName(state), title, text, question, revision }
  if (language === undefined) return base
  const name = new Intl.DisplayNames(intlLocaleOf[wording.locale], { type: 'language' }).of(language) ?? language
  return { ...base, language, original: wording.text('quote.original').replace('{language}', name) }
}

function tableOf(block: PlannedTable, facts: SummaryFacts, wording: Wording): TableBlock {
  return {
    kind: 'table',
    id: block.id,
    caption: plain(block.caption, facts, wording),
    columns: block.columns.map(wording.word),
    rows: block.rows.map(({ label, cells }) => ({
      label: wording.word(label),
      cells: cells.map((query) =>
        query === undefined
          ? { text: wording.text('label.notAsked') }
          : { text: cellText(query, facts, wording), figure: keyOf(query) },
      ),
    })),
    ...(block.rows.some(({ cells }) => cells.includes(undefined)) && { note: wording.text('label.notFollowed') }),
  }
}

/** A number; or that it is not shown, which is no zero. */
export function cellText(query: FigureQuery, facts: SummaryFacts, wording: Wording): string {
  return sayFigure(computeFigure(facts, query), facts, wording)
}

function chartOf(block: PlannedChart, facts: SummaryFacts, wording: Wording): ChartBlock {
  const categories = block.categories.map(wording.word)
  const title = plain(block.title, facts, wording)
  const series = block.series.map(({ name, figures }) => ({
    name: wording.word(name),
    values: figures.map((query) => computeFigure(facts, query)?.value ?? null),
    figures: figures.map(keyOf),
  }))
  const drawn = { kind: 'chart' as const, id: block.id, title, categories, series }
  return { ...drawn, description: describeChart(drawn, wording.text('label.suppressed')) }
}
