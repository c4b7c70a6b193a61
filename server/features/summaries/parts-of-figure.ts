import type { FigureReply } from '#shared/contract/figure-behind.ts'
import { hasBothParts, sumsOfParts } from '#shared/indicator/aggregate.ts'
import type { PopulationFact } from '#shared/summary/facts.ts'
import { computeFigure, type SummaryFigure } from '#shared/summary/figure.ts'
import type { Material } from './compose-document.ts'
import { whatItCounts } from './title-of-figure.ts'
import { writePattern } from './write-pattern.ts'
import { writeNumber } from './write-sentence.ts'

type Parts = NonNullable<FigureReply['parts']>

/** The two numbers that a share is of, and where they come from, so that a reader can work it out again. */
export function partsOfFigure(material: Material, { query, value, basis }: SummaryFigure): Pick<FigureReply, 'parts'> {
  const { facts } = material
  if (value === undefined) return {}
  if (query.rule === 'share') return { parts: countsBehind(material, query) }
  if (query.rule === 'people' && facts.population) return { parts: peopleBehind(material, facts.population, basis) }
  return {}
}

type Ratio = Pick<FigureReply, 'parts' | 'columns'> & {
  /** What a State adds to each column, as it is written; nothing where it adds nothing. */
  readonly of: (one: SummaryFigure['basis'][number]) => { columns?: string[] }
}

/**
 * Of a ratio of sums: both sums, how one is divided by the other, and what each State adds to them. Nothing of it where
 * the ratio is not shown: from its sums it could be worked out.
 */
export function sumsOfFigure(material: Material, figure: SummaryFigure, text: string): Ratio {
  const { query, value, basis } = figure
  const both = basis.filter((one) => one.counts && hasBothParts(one))
  if (query.rule !== 'ratio' || value === undefined || both.length === 0) return { of: () => ({}) }
  const { facts, wording } = material
  const write = (number: number): string => writeNumber(number, wording.locale)
  const sums = sumsOfParts(both)
  const [numerator, denominator] = [write(sums.numerator), write(sums.denominator)]
  const id = query.subject?.split(':')[0]
  const factor = facts.indicators.find((one) => one.id === id)?.scale ?? 1
  const pattern = wording.text(factor === 1 ? 'partOf.division' : 'partOf.scaledDivision')
  const given = { numerator, denominator, factor: write(factor), figure: text }
  return {
    parts: [
      { label: wording.text('partOf.numerators'), text: numerator },
      { label: wording.text('partOf.denominators'), text: denominator },
      { label: wording.text('partOf.divided'), text: writePattern(pattern, wording.locale, given) },
    ],
    columns: [
      { label: wording.text('partOf.numerator'), total: numerator },
      { label: wording.text('partOf.denominator'), total: denominator },
    ],
    of: (one) => (both.includes(one) ? { columns: [write(one.numerator ?? 0), write(one.denominator ?? 0)] } : {}),
  }
}

function countsBehind(material: Material, query: SummaryFigure['query']): Parts {
  const { facts, wording } = material
  const { codes: _, ...all } = query
  return (
    [
      { ...query, rule: 'said' },
      { ...all, rule: 'answered' },
    ] as const
  ).map((part) => ({
    label: whatItCounts(material, part),
    text: writeNumber(computeFigure(facts, part)?.value ?? 0, wording.locale),
  }))
}

function peopleBehind(
  { wording: { text, locale } }: Material,
  { source, isInvented = false, year, values }: PopulationFact,
  basis: SummaryFigure['basis'],
): Parts {
  const people = (all: SummaryFigure['basis']): string =>
    writeNumber(
      all.reduce((total, { state }) => total + (values.get(state) ?? 0), 0),
      locale,
    )
  return [
    { label: text('partOf.replied'), text: people(basis.filter(({ counts }) => counts)) },
    { label: text('partOf.invited'), text: people(basis) },
    {
      label: text('partOf.source'),
      text: writePattern(text('partOf.series'), locale, {
        series: text('series.population'),
        year: String(year),
        source: isInvented ? text('source.invented') : source,
      }),
    },
  ]
}
