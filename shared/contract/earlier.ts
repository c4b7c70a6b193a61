import { Type, type Static } from 'typebox'
import { AnswerSchema } from '#shared/answer/answer.ts'
import { questionChanges } from '#shared/definition/definition.ts'
import { endpoint } from './endpoint.ts'
import { closed, Id, Key, QuestionId, Time, VersionId } from './parts.ts'

/** What the State answered to a question in one submitted reply, and how the question there stands to the one asked now. */
export const EarlierAnswer = Type.Object(
  {
    cycle: Key,
    referenceYear: Type.Integer(),
    versionId: VersionId,
    revision: Type.Integer(),
    submittedAt: Time,
    change: Type.Enum([...questionChanges], { description: 'split, merged, break: not comparable' }),
    answer: AnswerSchema,
  },
  closed,
)
export type EarlierAnswer = Static<typeof EarlierAnswer>

export const getEarlierAnswers = endpoint({
  id: 'getEarlierAnswers',
  method: 'GET',
  path: '/replies/:reply/answers/:question/earlier',
  summary: 'What the State submitted to this question in earlier cycles of the instrument, latest first',
  params: Type.Object({ reply: Id, question: QuestionId }),
  reply: Type.Object({ earlier: Type.Array(EarlierAnswer) }, closed),
  problems: ['reply.notFound', 'question.unknown'],
  policy: 'reply.read',
  audit: 'nothing',
})
