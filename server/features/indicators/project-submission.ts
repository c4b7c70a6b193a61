import { evaluateReply } from '#shared/form/evaluate.ts'
import type { Observation } from '#shared/indicator/observation.ts'
import { answerLevels, lowestLevel } from '#shared/reply/answer-levels.ts'
import type { ReleaseLevel } from '#shared/reply/release-level.ts'
import { enqueue } from '#server/platform/outbox.ts'
import { asRole, type Tx } from '#server/platform/database/transaction.ts'
import { planOf } from '../definitions/index.ts'
import type { IndicatorsDeps } from './deps.ts'
import { observerOf } from './observers.ts'
import { asEverybodyReads, withoutSmall } from './open-answers.ts'
import {
  replaceObservations,
  replaceSubmittedAnswers,
  type AnswerRow,
  type ObservationRow,
} from './projection-queries.ts'
import type { RowAudience } from './queries.ts'
import { holdToValues } from './verdict-queries.ts'
import type { Submitted } from './submitted.ts'

export const aggregateTopic = 'results.aggregate'

/**
 * Replaces what was computed from the State's earlier revision: observations, and the answers, each with its
 * release level; what the secretariat said of values that are gone lapses. In the submission's transaction; aggregates
 * follow through the outbox, because a State's team may not read other States' figures.
 */
export async function projectSubmission(tx: Tx, deps: IndicatorsDeps, submitted: Submitted): Promise<void> {
  const { state, cycleId } = submitted
  const observations = observationsOf(deps, submitted)
  const answers = answersOf(submitted)
  const counted = await withoutSmall(tx, submitted)
  const open = await asEverybodyReads(tx, submitted)
  const openObservations = counted === submitted ? observations : observationsOf(deps, counted)
  const openAnswers = open === submitted ? answers : answersOf(open)
  const place = { state, cycleId }
  const isOther = [
    await replaceObservations(tx, place, splitRows(observations, openObservations, placeOfObservation)),
    await replaceSubmittedAnswers(
      tx,
      place,
      splitRows(answers, openAnswers, ({ question }) => question),
    ),
  ]
  if (!isOther.includes(true)) return
  await asRole(tx, 'app_secretariat', () => holdToValues(tx, cycleId, state))
  await enqueue(tx, aggregateTopic, { cycleId }, deps.clock.now())
}

/**
 * One row for everybody where both sides may read the same, else one for each. The public one is as public as it would be
 * otherwise; the full one is the secretariat's.
 */
function splitRows<Row extends object>(
  full: readonly Row[],
  open: readonly Row[],
  placeOf: (row: Row) => string,
): readonly (Row & { readonly audience: RowAudience })[] {
  if (full === open) return full.map((row) => ({ ...row, audience: 'all' }))
  const openAt = new Map(open.map((row) => [placeOf(row), row]))
  return full.flatMap((row): readonly (Row & { readonly audience: RowAudience })[] => {
    const other = openAt.get(placeOf(row))
    if (other && JSON.stringify(other) === JSON.stringify(row)) return [{ ...row, audience: 'all' }]
    const own = { ...row, level: 'R1', audience: 'secretariat' as const }
    return other ? [own, { ...other, audience: 'public' as const }] : [own]
  })
}

function placeOfObservation({ indicator, by = '', code = '' }: Observation): string {
  return `${indicator} ${by} ${code}`
}

function observationsOf(deps: IndicatorsDeps, submitted: Submitted): readonly Omit<ObservationRow, 'audience'>[] {
  const { version, answers, referenceYear, submissionId, revision } = submitted
  const state = evaluateReply(planOf(version), { answers, referenceYear })
  const standing = levelsOfObservations(submitted)
  return observerOf(
    deps,
    version,
  )(state)
    .filter(({ questions, status }) => questions.length > 0 || status !== 'not-asked')
    .map((observation) => ({
      ...observation,
      submissionId,
      revision,
      level: standing(observation),
    }))
}

/**
 * A figure is as public as the least public answer behind it; one about the whole reply, as the least public of all that was
 * put: were only answers looked at, it would tell whether what is kept back was answered. That a State has replied is as
 * public as its most public answer, and nothing of the reply is more public than that: a blank alone is no public reply.
 */
function levelsOfObservations(submitted: Submitted): (observation: Observation) => ReleaseLevel {
  const levelOf = levelsOf(submitted)
  const put = submitted.version.sections.flatMap(({ questions }) => questions.map(({ id }) => id))
  const hasReplied = highest(Object.keys(submitted.answers).map(levelOf))
  const ofAll = lowestLevel([hasReplied, ...put.map(levelOf)])
  return ({ questions, category }) => {
    if (questions.length > 0) return lowestLevel([hasReplied, ...questions.map(levelOf)])
    // Of what is computed without asking, only that a State has replied is no number.
    return category === undefined ? ofAll : hasReplied
  }
}

/** Who may read each answer of a submission. */
export function levelsOf({
  version,
  levels,
}: Pick<Submitted, 'version' | 'levels'>): (question: string) => ReleaseLevel {
  return answerLevels(version, levels)
}

function highest(levels: readonly ReleaseLevel[]): ReleaseLevel {
  return levels.toSorted().at(-1) ?? 'R1'
}

function answersOf(submitted: Submitted): readonly Omit<AnswerRow, 'audience'>[] {
  const levelOf = levelsOf(submitted)
  const { submissionId, revision, at: submittedAt } = submitted
  const origin = { submissionId, revision, submittedAt }
  const places = submitted.version.sections.flatMap(({ id, questions }) =>
    questions.map((question) => ({ section: id, question: question.id })),
  )
  return places.flatMap(({ section, question }, position) => {
    const answer = submitted.answers[question]
    return answer ? [{ ...origin, section, question, position, answer, level: levelOf(question) }] : []
  })
}
