import type { Answers } from '#shared/answer/answer.ts'
import type { Standing, SubmittedReply } from '#shared/contract/submissions.ts'
import type { Version } from '#shared/definition/definition.ts'
import { withholdSmall } from '#shared/indicator/withhold-small.ts'
import type { ReleaseLevel } from '#shared/reply/release-level.ts'

/** Who may read a submitted answer. */
export interface Openness {
  /** As it was at the submission. */
  readonly level: ReleaseLevel | undefined
  /** As it is today, where that is another one. */
  readonly now: ReleaseLevel | undefined
  /** Whether the public reads the answer, but not its small counts. */
  readonly smallKept: boolean
}

/** Who may read each answer of a submitted reply; of one that a later revision has replaced, as it was at the submission. */
export function opennessOf(
  { receipt, answers }: SubmittedReply,
  version: Version,
  standing: Standing | undefined,
  withheld: boolean,
): (question: string) => Openness {
  const isOfficial = standing?.revisions.at(-1)?.id === receipt.id
  const given: Answers = Object.fromEntries(answers.map(({ question, answer }) => [question, answer]))
  const read = withheld ? withholdSmall(version, given) : given
  return (question) => {
    const level = receipt.answerLevels[question]
    const today = isOfficial ? standing?.answerLevels[question] : undefined
    return {
      level,
      now: today === level ? undefined : today,
      smallKept: today === 'R3' && read[question] !== given[question],
    }
  }
}
