import { textKeys } from '#shared/definition/text-keys.ts'
import type { SummaryFacts } from './facts.ts'
import type { Planned } from './plan.ts'

/** Mandate, cycle, questionnaire and edition, and how the document is to be read. */
export function planIntroduction({ cycle, edition, before, population }: SummaryFacts): readonly Planned[] {
  const [version = ''] = /[0-9]+$/.exec(cycle.versionId) ?? []
  const words = {
    cycle: { given: cycle.title },
    year: { given: String(cycle.referenceYear) },
    questionnaire: { text: textKeys.title },
    version: { given: version },
    opens: { day: cycle.opensOn },
    due: { day: cycle.dueOn },
    edition: { edition },
  }
  const weighed = population && {
    template: 'intro.outside',
    figures: {},
    words: {
      series: { text: 'series.population' },
      source: population.isInvented ? { text: 'source.invented' } : { given: population.source },
    },
  }
  return [
    { kind: 'paragraph', id: 'mandate', sentences: [{ template: 'intro.mandate', figures: {} }] },
    {
      kind: 'paragraph',
      id: 'basis',
      sentences: [
        { template: 'intro.rests', figures: {}, words },
        ...(before.length > 0 ? [{ template: 'intro.earlier', figures: {} }] : []),
      ],
    },
    {
      kind: 'paragraph',
      id: 'reading',
      sentences: [
        { template: 'intro.reading', figures: {} },
        weighed ?? { template: 'intro.onlyReplies', figures: {} },
      ],
    },
  ]
}
