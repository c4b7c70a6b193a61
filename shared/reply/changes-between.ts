import type { Question, QuestionChange, Version } from '#shared/definition/definition.ts'

type Versions = ReadonlyMap<string, Version>

/**
 * How each question of a version stands to the one of the same id in an earlier version, over all versions
 * in between: each says of its questions only what became of them since the one before. A question used from
 * another questionnaire is followed there. Where the earlier version is unknown or on no such way,
 * everything that was ever said counts: better no earlier figure than one that cannot be compared.
 */
export function changesBetween(
  versions: Versions,
  earlierId: string,
  later: Version,
): Readonly<Record<string, QuestionChange>> {
  const earlier = questionsOf(versions.get(earlierId))
  const changes = [...questionsOf(later).values()].map((question) => {
    const until = earlier.get(question.id)?.from ?? earlierId
    return [question.id, worst(saidOnTheWay(versions, question.id, question.from ?? later.id, until))] as const
  })
  return Object.fromEntries(changes.filter(([, change]) => change !== 'same'))
}

function questionsOf(version: Version | undefined): ReadonlyMap<string, Question> {
  const questions = (version?.sections ?? []).flatMap((section) => section.questions)
  return new Map(questions.map((question) => [question.id, question]))
}

function saidOnTheWay(versions: Versions, question: string, start: string, until: string): readonly QuestionChange[] {
  const said: QuestionChange[] = []
  let at = start === until ? undefined : versions.get(start)
  for (const seen = new Set<Version>(); at && at.id !== until && !seen.has(at); at = before(versions, at)) {
    seen.add(at)
    if (at.changes && Object.hasOwn(at.changes, question)) said.push(at.changes[question] ?? 'same')
  }
  return said
}

function before(versions: Versions, { instrument, questionnaire, since }: Version): Version | undefined {
  return since === undefined ? undefined : versions.get(`${instrument}/${questionnaire}/${since}`)
}

/** What forbids a comparison weighs most; a new wording asks for a second look. */
function worst(said: readonly QuestionChange[]): QuestionChange {
  return (
    said.find((change) => change !== 'same' && change !== 'reworded') ??
    (said.includes('reworded') ? 'reworded' : 'same')
  )
}
