import type { Answer } from '#shared/answer/answer.ts'
import type { Indicator } from '#shared/definition/indicator.ts'
import type { FormState } from '#shared/form/form-state.ts'
import type { Observation } from './observation.ts'

type Parts = Pick<Observation, 'status' | 'value' | 'category' | 'numerator' | 'denominator'>

/** What the platform itself knows of a submitted reply, without asking. A State that did not reply has no observation at all. */
export function systemFigure(system: NonNullable<Indicator['system']>, state: FormState): Parts {
  return system === 'submitted' ? { status: 'value', category: 'yes' } : shareWithEvidence(state)
}

/** Answers with a source, reference or document, in per cent of all answers with a value; what is worked out is not answered. */
function shareWithEvidence({ answers, asked, plan }: FormState): Parts {
  const slots = plan.version.sections
    .flatMap(({ questions }) => questions.filter((question) => !('calculate' in question)))
    .map(({ id }) => plan.slotOf.get(id) ?? -1)
  const given = slots.filter((slot) => asked[slot] === 1).flatMap((slot) => answers[slot] ?? [])
  const denominator = given.filter(({ value }) => value !== undefined).length
  if (denominator === 0) return { status: 'blank' }
  const numerator = given.filter((answer) => answer.value !== undefined && hasEvidence(answer)).length
  return { status: 'value', numerator, denominator, value: (100 * numerator) / denominator }
}

function hasEvidence({ value, source, references = [] }: Answer): boolean {
  const documents = value && 'references' in value ? value.references : []
  return (source ?? '').trim() !== '' || references.length + documents.length > 0
}
