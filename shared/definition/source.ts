import { Type, type Static, type TObject, type TSchema } from 'typebox'
import { nonAnswers } from '#shared/answer/answer.ts'
import { findingLevels } from '#shared/finding/finding.ts'
import { kindSettings, scalarSettings, type SourceKind } from '#shared/kind/settings.ts'
import { cycleKinds, questionChanges } from './definition.ts'

/** The authoring format of questionnaires: what stands in `questionnaire.yaml` and `patterns.yaml`. */
const closed = { additionalProperties: false } as const
export const Id = Type.String({
  pattern: '^[a-z][A-Za-z0-9]*$',
  maxLength: 64,
  description: 'homicideVictims: a small letter first, then letters and digits',
})
const Suffix = Type.String({
  pattern: '^[A-Z][A-Za-z0-9]*$',
  maxLength: 40,
  description: 'Measures: a capital letter first, then letters and digits',
})
export const FolderName = Type.String({ pattern: '^[a-z0-9][a-z0-9-]*$', maxLength: 60 })
export const ExpressionText = Type.String({
  minLength: 1,
  maxLength: 4000,
  description: 'CEL, see README.md "Expressions"',
})
export const HeadingId = Type.String({ minLength: 1, maxLength: 10 })
export const Texts = Type.Array(Type.String({ minLength: 1, maxLength: 60 }), { uniqueItems: true, maxItems: 60 })
export const Paragraphs = Type.Array(Type.Integer({ minimum: 1 }), { uniqueItems: true })

const Code = Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9-]*$', maxLength: 60 })
const CodeListSource = Type.Object(
  { codes: Type.Array(Code, { minItems: 1, maxItems: 300, uniqueItems: true }), notRecorded: Type.Optional(Code) },
  closed,
)
/** Code lists by id: of an instrument in `code-lists.yaml`, or of one questionnaire in `lists:`. */
export const CodeLists = Type.Record(Id, CodeListSource)
export type CodeLists = Static<typeof CodeLists>

/** Cross-cutting threads of the Declaration. */
const tags = [
  'gender',
  'youth',
  'partnerships',
  'digitalization',
  'rule-of-law',
  'cooperation',
  'stakeholders',
] as const

const CheckSource = Type.Object(
  { id: Id, level: Type.Enum([...findingLevels]), holds: ExpressionText, also: Type.Optional(Texts) },
  closed,
)

const settings = {
  headings: Type.Optional(Type.Array(HeadingId, { uniqueItems: true })),
  paragraphs: Type.Optional(Paragraphs),
  sdg: Type.Optional(Texts),
  indicators: Type.Optional(Texts),
  tags: Type.Optional(Type.Array(Type.Enum([...tags]), { uniqueItems: true })),
  asks: Type.Optional(Texts),
  holders: Type.Optional(Texts),
  relevant: Type.Optional(ExpressionText),
  required: Type.Optional(Type.Union([Type.Boolean(), ExpressionText])),
  reference: Type.Optional(Type.Enum(['required', 'optional'])),
  nonAnswers: Type.Optional(Type.Array(Type.Enum([...nonAnswers]), { uniqueItems: true })),
  checks: Type.Optional(Type.Array(CheckSource, { maxItems: 30 })),
}
/** What a question of any kind may set. */
const SettingsSource = Type.Object(settings)
export type SettingsSource = Static<typeof SettingsSource>

/** Settings of one kind as an author writes them. */
type OfKind<K extends SourceKind> = K extends SourceKind
  ? { kind: K } & Static<TObject<(typeof kindSettings)[K]>>
  : never

export type FieldSource = { id: string } & OfKind<keyof typeof scalarSettings>
export type QuestionSource = { id: string } & SettingsSource & (OfKind<Exclude<SourceKind, 'list'>> | ListSource)
interface ListSource {
  kind: 'list'
  fields: readonly (FieldSource | Broken)[]
  maxItems?: number
}
/** An entry that was refused when its file was read: its id stays known so that it is not reported a second time. */
export interface Broken {
  broken: string
}

/** Schema of a question of one kind; inside a pattern it is named by a suffix. */
export function questionSchema(kind: SourceKind, named: 'id' | 'suffix'): TSchema {
  const name = named === 'id' ? { id: Id } : { suffix: Suffix }
  return Type.Object({ ...name, kind: Type.Literal(kind), ...settings, ...kindSettings[kind] }, closed)
}

/** Schema of a field of a list: a simple kind without conditions of its own. */
export function fieldSchema(kind: keyof typeof scalarSettings): TSchema {
  const { ...own } = scalarSettings[kind] as Record<string, TSchema> // the settings differ by kind; here only their names matter
  delete own['calculate']
  return Type.Object({ id: Id, kind: Type.Literal(kind), required: Type.Optional(Type.Boolean()), ...own }, closed)
}

export const UseSource = Type.Object(
  {
    use: Type.String({
      pattern: '^([a-z0-9-]+/)?[a-z0-9-]+/v[0-9]+#[a-z][A-Za-z0-9]*$',
      description: 'annual-core/v1#population: questionnaire, version, question',
    }),
    relevant: Type.Optional(ExpressionText),
    required: Type.Optional(Type.Union([Type.Boolean(), ExpressionText])),
    withoutChecks: Type.Optional(Texts),
  },
  closed,
)
export type UseSource = Static<typeof UseSource>

export const PatternUseSource = Type.Object(
  {
    pattern: Id,
    prefix: Id,
    heading: Type.Optional(HeadingId),
    only: Type.Optional(Type.Array(Suffix, { uniqueItems: true, minItems: 1 })),
    indicators: Type.Optional(Texts),
    asks: Type.Optional(Texts),
    paragraphs: Type.Optional(Paragraphs),
  },
  closed,
)
export type PatternUseSource = Static<typeof PatternUseSource>

export type EntrySource = 'page' | UseSource | PatternUseSource | QuestionSource | Broken

const section = {
  id: Id,
  pillar: Type.Optional(Type.String()),
  headings: Type.Optional(Type.Array(HeadingId, { uniqueItems: true })),
  relevant: Type.Optional(ExpressionText),
}
const questionnaire = {
  questionnaire: FolderName,
  version: Type.Integer({ minimum: 1 }),
  cycle: Type.Enum([...cycleKinds]),
  pillar: Type.Optional(Type.String()),
  minutes: Type.Integer({ minimum: 1, maximum: 10_000 }),
  since: Type.Optional(Type.String({ pattern: '^v[0-9]+$' })),
  changes: Type.Optional(Type.Record(Id, Type.Enum([...questionChanges]))),
  lists: Type.Optional(CodeLists),
}

/** `questionnaire.yaml`, given the schema of an entry of a section. */
export function questionnaireSchema(entry: TSchema): TSchema {
  const Section = Type.Object({ ...section, questions: Type.Array(entry, { minItems: 1 }) }, closed)
  return Type.Object({ ...questionnaire, sections: Type.Array(Section, { minItems: 1 }) }, closed)
}
const Envelope = Type.Object(questionnaire)
const SectionEnvelope = Type.Object(section)
export type SectionSource = Static<typeof SectionEnvelope> & { questions: readonly EntrySource[] }
export type QuestionnaireSource = Static<typeof Envelope> & { sections: readonly SectionSource[] }

/** `patterns.yaml`, given the schema of an entry of a pattern. */
export function patternsSchema(entry: TSchema): TSchema {
  const Pattern = Type.Object({ questions: Type.Array(entry, { minItems: 1 }) }, closed)
  return Type.Object({ patterns: Type.Record(Id, Pattern) }, closed)
}
/** A question of a pattern: it has a suffix instead of an id. */
type PatternQuestionSource = { suffix: string } & SettingsSource & (OfKind<Exclude<SourceKind, 'list'>> | ListSource)
export interface PatternsSource {
  patterns: Readonly<Record<string, { questions: readonly ('page' | PatternQuestionSource | Broken)[] }>>
}
