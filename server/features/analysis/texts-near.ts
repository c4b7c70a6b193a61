import type { Question } from '#shared/definition/definition.ts'
import { isIndicatorId } from '#shared/analysis/variable.ts'
import { findIndicator } from '../indicators/index.ts'
import type { AnalysisDeps } from './deps.ts'

/** Whether a question is answered in words: what can be read behind a cell. */
export function isWorded(question: Question): boolean {
  return question.kind === 'text' || (question.kind === 'list' && question.fields.some(({ kind }) => kind === 'text'))
}

/**
 * Questions answered in words that stand near what is counted, the nearest first: those of its own section in a
 * questionnaire that asks it. What was counted is most likely explained there.
 * @param id of a question or an indicator
 */
export function textsNear(deps: AnalysisDeps, id: string): readonly string[] {
  const wanted = isIndicatorId(id) ? (findIndicator(deps, id)?.questions[0] ?? id) : id
  const near = [...deps.definitions.versions.values()].flatMap(({ version }) =>
    version.sections.flatMap(({ questions }) => {
      const place = questions.findIndex((question) => question.id === wanted)
      if (place < 0) return []
      return questions.flatMap((question, at) =>
        isWorded(question) ? [{ id: question.id, distance: Math.abs(at - place) }] : [],
      )
    }),
  )
  return [...new Set(near.toSorted((a, b) => a.distance - b.distance).map((one) => one.id))]
}
