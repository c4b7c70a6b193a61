import { Type, type Static } from 'typebox'
import { FigureKey } from './document-shape.ts'
import { closed, Key, QuestionId, StateCode } from './parts.ts'
import { EditionName } from './result-parts.ts'

/** One figure of a document, opened: the rule, what it is about, and every State behind it. */
export const FigureReply = Type.Object(
  {
    key: FigureKey,
    title: Type.String({ description: 'what it counts and the figure, in words' }),
    cycle: Type.Object({ key: Key, title: Type.String(), provenance: Type.String() }, closed),
    edition: EditionName,
    rule: Type.String({ description: 'in words' }),
    subject: Type.Optional(Type.String({ description: 'in words' })),
    indicator: Type.Optional(Type.String()),
    codes: Type.Array(Type.String({ description: 'in words' })),
    group: Type.Optional(Type.String({ description: 'in words' })),
    value: Type.Optional(Type.Number()),
    text: Type.String({ description: 'the figure as written' }),
    parts: Type.Optional(
      Type.Array(Type.Object({ label: Type.String(), text: Type.String() }, closed), {
        description: 'of a share or a ratio, the numbers it is worked out from, in words',
      }),
    ),
    columns: Type.Optional(
      Type.Array(Type.Object({ label: Type.String(), total: Type.String() }, closed), {
        description: 'of a ratio of sums, the numbers that are added up over the States that count, in words',
      }),
    ),
    silent: Type.Optional(
      Type.Object(
        { count: Type.Integer(), counts: Type.Boolean() },
        { ...closed, description: 'States without a public reply: counted or not, and never named' },
      ),
    ),
    answers: Type.Optional(
      Type.Object(
        { cycle: Key, edition: EditionName },
        { ...closed, description: 'where they stand, if in another cycle' },
      ),
    ),
    questions: Type.Array(Type.Object({ id: QuestionId, label: Type.String() }, closed), {
      description: 'those of the basis, in words',
    }),
    basis: Type.Array(
      Type.Object(
        {
          state: StateCode,
          name: Type.String(),
          counts: Type.Boolean(),
          said: Type.String(),
          columns: Type.Optional(
            Type.Array(Type.String(), { description: 'what the State adds to each of `columns` of the figure' }),
          ),
          questions: Type.Array(QuestionId),
          revision: Type.Integer(),
        },
        closed,
      ),
    ),
  },
  closed,
)
export type FigureReply = Static<typeof FigureReply>
