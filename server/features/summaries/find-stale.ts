import type { StaleFigure } from '#shared/contract/summaries.ts'
import type { Block, QuotesBlock, Run, SummaryDocument } from '#shared/summary/document.ts'
import { computeFigure } from '#shared/summary/figure.ts'
import { queryOf } from '#shared/summary/figure-query.ts'
import type { Material } from './compose-document.ts'
import { isQuotable, renewQuote } from './check-quotes.ts'
import { writeParagraph, cellText } from './write-blocks.ts'
import { spell } from './spell-numbers.ts'
import { intlLocaleOf, type Wording } from './words.ts'
import { writeNumber } from './write-sentence.ts'

/**
 * Figures of a draft that read differently over the facts as they are now: a release took the place of the running
 * edition, or a State corrected its reply.
 */
export function findStale(document: SummaryDocument, material: Material): readonly StaleFigure[] {
  return [...document.blocks, ...document.annexes].flatMap((block) => staleIn(block, material))
}

function staleIn(block: Block, material: Material): readonly StaleFigure[] {
  const changed = (figure: string, before: string, now: string): readonly StaleFigure[] =>
    before === now ? [] : [{ paragraph: block.id, figure, before, now }]
  if (block.kind === 'paragraph') {
    const now = writtenNow(block.sentences, material)
    return block.runs.flatMap((run) =>
      typeof run === 'string' ? [] : changed(run.figure, run.text, readNow(run, now, material)),
    )
  }
  if (block.kind === 'table')
    return block.rows.flatMap(({ cells }) =>
      cells.flatMap(({ text, figure }) =>
        figure === undefined ? [] : changed(figure, text, cellNow(figure, material)),
      ),
    )
  if (block.kind === 'quotes') return staleQuotes(block, material)
  if (block.kind !== 'chart') return []
  return block.series.flatMap(({ values, figures }) =>
    figures.flatMap((figure, at) => changed(figure, written(values[at] ?? null, material), valueNow(figure, material))),
  )
}

/** Quotations that their States no longer make public, or reworded. */
function staleQuotes({ id, quotes }: QuotesBlock, material: Material): readonly StaleFigure[] {
  const { text } = material.wording
  return quotes
    .filter((quote) => !isQuotable(quote, material.facts))
    .map((quote) => ({
      paragraph: id,
      before: `${quote.name}: ${quote.title}`,
      now: renewQuote(quote, material)?.title ?? text('quote.notPublic'),
    }))
}

type FigureRun = Exclude<Run, string>
type WrittenNow = ReadonlyMap<string, readonly string[]>

/** How each figure of these sentences is written now, with the noun that may belong to it ("31 States"): in every place of it. */
export function writtenNow(sentences: Parameters<typeof writeParagraph>[0], { facts, wording }: Material): WrittenNow {
  const figures = writeParagraph(sentences, facts, wording).filter((run) => typeof run !== 'string')
  return new Map(
    [...Map.groupBy(figures, ({ figure }) => figure)].map(([key, runs]) => [key, runs.map(({ text }) => text)]),
  )
}

/** How a figure of a paragraph reads now: as it stands, where any place of it still reads so. */
export function readNow({ figure, text }: FigureRun, now: WrittenNow, material: Material): string {
  const written = now.get(figure) ?? [cellNow(figure, material)]
  const same = written.flatMap((one) => formsOf(one, material))
  return formsOf(text, material).some((form) => same.includes(form)) ? text : (written[0] ?? text)
}

/** A number in digits and in words, 23 and 23.0, are the same figure: the wording of an older draft makes nothing stale. */
function formsOf(text: string, { wording }: Material): readonly string[] {
  return [text, withoutZeros(text, wording), ...['said', 'answers', 'late'].map((name) => spell(text, name, wording))]
}

/** A number without decimals that are all zero: what groups its thousands is no decimal mark. */
function withoutZeros(text: string, { locale }: Wording): string {
  const parts = new Intl.NumberFormat(intlLocaleOf[locale]).formatToParts(1.5)
  const mark = parts.find(({ type }) => type === 'decimal')?.value ?? '.'
  return text.replace(new RegExp(`(?<=\\d)[${mark}]0+(?!\\d)`, 'u'), '')
}

function valueNow(figure: string, { facts, wording }: Material): string {
  const query = queryOf(figure)
  return written((query && computeFigure(facts, query)?.value) ?? null, { facts, wording })
}

function cellNow(figure: string, { facts, wording }: Material): string {
  const query = queryOf(figure)
  return query ? cellText(query, facts, wording) : ''
}

function written(value: number | null, { wording }: Material): string {
  return value === null ? wording.text('label.suppressed') : writeNumber(value, wording.locale)
}
