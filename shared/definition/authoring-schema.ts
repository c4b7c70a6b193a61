import { Type, type TSchema } from 'typebox'
import { kindSettings, scalarSettings, type ScalarKind, type SourceKind } from '#shared/kind/settings.ts'
import {
  CodeListsSource,
  IndicatorSource,
  indicatorsSchema,
  InstrumentSource,
  SearchWordsSource,
} from './source-instrument.ts'
import {
  fieldSchema,
  patternsSchema,
  PatternUseSource,
  questionnaireSchema,
  questionSchema,
  UseSource,
} from './source.ts'

/**
 * JSON Schema of every file authors write, for editors that complete and underline while one types.
 * One schema for all files: what a file is follows from its first setting.
 */
export function authoringSchema(): TSchema {
  const page = Type.Literal('page')
  const questions = questionShapes('id')
  const files = [
    questionnaireSchema(Type.Union([page, UseSource, PatternUseSource, ...questions])),
    patternsSchema(Type.Union([page, ...questionShapes('suffix')])),
    InstrumentSource,
    CodeListsSource,
    SearchWordsSource,
    indicatorsSchema(IndicatorSource),
  ]
  return Type.Union(files, {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Files of the folder questionnaires/',
  })
}

function questionShapes(named: 'id' | 'suffix'): readonly TSchema[] {
  const scalars = Object.keys(scalarSettings) as ScalarKind[] // keys of a constant record
  const fields = Type.Array(Type.Union(scalars.map(fieldSchema)), { minItems: 1, maxItems: 20 })
  const kinds = Object.keys(kindSettings) as SourceKind[] // keys of a constant record
  return kinds.map((kind) => {
    const schema = questionSchema(kind, named) as TSchema & { properties: Record<string, TSchema> } // it is an object schema
    return kind === 'list' ? { ...schema, properties: { ...schema.properties, fields } } : schema
  })
}
