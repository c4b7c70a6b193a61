import type { SummaryFacts } from './facts.ts'
import type { Planned } from './plan.ts'

/** Mandate, cycle, questionnaire and edition, and how the document is to be read. */
export function planIntroduction({ cycle, edition, earlier }: SummaryFacts): readonly Planned[] {
  const [, questionnaire = '', version = ''] = cycle.versionId.split('/')
  const words = {
    cycle: { given: cycle.title },
    year: { given: String(cycle.referenceYear) },
    questionnaire: { given: `${questionnaire} ${version}` },
    opens: { day: cycle.opensOn },
    due: { day: cycle.dueOn },
    edition: { edition },
  }
  const compared = earlier && {
    template: 'intro.earlier',
    figures: {},
    words: { cycle: { given: earlier.cycle.title }, year: { given: String(earlier.cycle.referenceYear) } },
  }
  return [
    { kind: 'paragraph', id: 'mandate', sentences: [{ template: 'intro.mandate', figures: {} }] },
    {
      kind: 'paragraph',
      id: 'basis',
      sentences: [{ template: 'intro.basis', figures: {}, words }, ...(compared ? [compared] : [])],
    },
    { kind: 'paragraph', id: 'reading', sentences: [{ template: 'intro.reading', figures: {} }] },
  ]
}
