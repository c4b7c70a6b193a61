import { Type, type TSchema } from 'typebox'
import { indicatorsSchema } from '#shared/definition/source-instrument.ts'
import { fieldSchema, patternsSchema, questionnaireSchema, questionSchema } from '#shared/definition/source.ts'
import { kindSettings, scalarSettings, type ScalarKind, type SourceKind } from '#shared/kind/settings.ts'

/**
 * Schemas of whole files with their entries left open: each entry is checked by itself against the
 * schema of its kind, so that one mistake is one finding and not one for every kind there is.
 */
export const envelopes = {
  questionnaire: questionnaireSchema(Type.Unknown()),
  patterns: patternsSchema(Type.Unknown()),
  indicators: indicatorsSchema(Type.Unknown()),
} as const satisfies Record<string, TSchema>

const kinds = Object.keys(kindSettings) as SourceKind[] // keys of a constant record
const scalars = Object.keys(scalarSettings) as ScalarKind[] // keys of a constant record

export const questionShapes = byKind(kinds, (kind) => questionSchema(kind, 'id'))
export const patternQuestionShapes = byKind(kinds, (kind) => questionSchema(kind, 'suffix'))
export const fieldShapes = byKind(scalars, fieldSchema)

function byKind<K extends string>(
  names: readonly K[],
  schema: (kind: K) => TSchema,
): Readonly<Record<string, TSchema>> {
  return Object.fromEntries(names.map((kind) => [kind, schema(kind)]))
}
