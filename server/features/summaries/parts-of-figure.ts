import type { FigureReply } from '#shared/contract/summaries.ts'
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
