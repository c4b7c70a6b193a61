import type { Answers } from '#shared/answer/answer.ts'
import type { Question, Version } from '#shared/definition/definition.ts'
import { compileExpression } from '#shared/expression/compile-expression.ts'
import { evaluateReply } from '#shared/form/evaluate.ts'
import type { Observation } from '#shared/indicator/observation.ts'
import { releaseLevelOf, type Release, type ReleaseLevel } from '#shared/reply/release-level.ts'
import { enqueue } from '#server/platform/outbox.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import { planOf } from '../definitions/index.ts'
import type { IndicatorsDeps } from './deps.ts'
import { observerOf } from './observers.ts'
import { replaceObservations, replacePublishedAnswers, type ObservationRow, type PublishedAnswer } from './queries.ts'

/** A submission as far as results are computed from it. */
export interface Submitted {
  readonly submissionId: string
  readonly state: string
  readonly cycleId: string
  readonly revision: number
  readonly referenceYear: number
  readonly version: Version
  readonly answers: Answers
  readonly release: Release
  /** ISO 8601. */
  readonly at: string
}

export const aggregateTopic = 'results.aggregate'

/**
 * Replaces what was computed from the State's earlier revision: observations, and the answers released to
 * the public. In the submission's transaction; aggregates follow through the outbox, because a State's
 * team may not read other States' figures.
 */
export async function projectSubmission(tx: Tx, deps: IndicatorsDeps, submitted: Submitted): Promise<void> {
  const { state, cycleId } = submitted
  await replaceObservations(tx, { state, cycleId }, observationsOf(deps, submitted))
  await replacePublishedAnswers(tx, { state, cycleId }, publishedOf(submitted))
  await enqueue(tx, aggregateTopic, { cycleId }, deps.clock.now())
}

function observationsOf(deps: IndicatorsDeps, submitted: Submitted): readonly ObservationRow[] {
  const { version, answers, referenceYear, submissionId, revision } = submitted
  const state = evaluateReply(planOf(version), { answers, referenceYear })
  const levelOf = levelsOf(submitted)
  return observerOf(
    deps,
    version,
  )(state)
    .filter(({ questions, status }) => questions.length > 0 || status !== 'not-asked')
    .map((observation) => ({
      ...observation,
      submissionId,
      revision,
      release: releaseOf(observation, levelOf, Object.keys(answers)),
    }))
}

/**
 * A figure is as public as the least public answer behind it; one about the whole reply, as the least public of all its
 * answers. That a State has replied is as public as its most public answer: who may read that one knows it anyway.
 */
function releaseOf(
  { questions, denominator }: Observation,
  levelOf: (question: string) => ReleaseLevel,
  answered: readonly string[],
): ReleaseLevel {
  if (questions.length > 0) return lowest(questions.map(levelOf))
  return denominator === undefined ? highest(answered.map(levelOf)) : lowest(answered.map(levelOf))
}

function levelsOf({ version, release }: Submitted): (question: string) => ReleaseLevel {
  const places = version.sections.flatMap(({ id, questions }) =>
    questions.map((question) => [question.id, { section: id, question }] as const),
  )
  const placeOf = new Map(places)
  const levelOf = (id: string): ReleaseLevel => {
    const place = placeOf.get(id)
    const own = releaseLevelOf(release, place?.section ?? '', id)
    return lowest([own, ...(place ? readBy(place.question).map(levelOf) : [])])
  }
  return levelOf
}

/** The questions a calculated one reads: it is no more public than they are, wherever it stands. */
function readBy(question: Question): readonly string[] {
  if (!('calculate' in question) || !question.calculate) return []
  const read: string[] = []
  compileExpression<undefined>(question.calculate, (leaf) => {
    if ('id' in leaf) read.push(leaf.id)
    return () => undefined
  })
  return read
}

function lowest(levels: readonly ReleaseLevel[]): ReleaseLevel {
  return levels.toSorted()[0] ?? 'R1'
}

function highest(levels: readonly ReleaseLevel[]): ReleaseLevel {
  return levels.toSorted().at(-1) ?? 'R1'
}

function publishedOf(submitted: Submitted): readonly PublishedAnswer[] {
  const levelOf = levelsOf(submitted)
  const { submissionId, revision, at: submittedAt } = submitted
  const origin = { submissionId, revision, submittedAt }
  const places = submitted.version.sections.flatMap(({ id, questions }) =>
    questions.map((question) => ({ section: id, question: question.id })),
  )
  return places.flatMap(({ section, question }, position) => {
    const answer = submitted.answers[question]
    if (!answer || levelOf(question) !== 'R3') return []
    return [{ ...origin, section, question, position, answer }]
  })
}
