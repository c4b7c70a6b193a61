import { columnKinds, columnTitle } from './observation-columns.ts'
import { answerColumns } from './answer-row.ts'
import { wordIn, maybeWord } from './words.ts'
import { nonAnswers } from '#shared/answer/answer.ts'

/** A file of the package, with its hash. */
export interface PackedFile {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

export interface PackageInput {
  readonly name: string
  readonly version: string
  readonly created: string
  readonly homepage: string
  readonly invented: boolean
  readonly files: ReadonlyMap<string, PackedFile>
}

const profile = 'https://datapackage.org/profiles/2.0/datapackage.json'
const tableProfile = 'https://datapackage.org/profiles/2.0/tableschema.json'

/**
 * The descriptor of a release as a Data Package (version 2.0): a table each for observations, answers, group figures,
 * indicators, States and codes. What stands for a missing value is said with its label.
 */
export function packageDescriptor({ name, version, created, homepage, invented, files }: PackageInput): object {
  const description = wordIn('en', 'package.description')
  return {
    $schema: profile,
    name: `results-${name}`,
    id: `${homepage}/releases/${name}`,
    title: wordIn('en', 'package.title', { name }),
    description: invented ? `${wordIn('en', 'demonstration')}. ${description}` : description,
    homepage: `${homepage}/releases/${name}`,
    version,
    created,
    licenses: [{ path: `${homepage}/downloads/using#terms`, title: wordIn('en', 'package.terms') }],
    resources: Object.entries(tables).flatMap(([id, table]) => {
      const file = files.get(`${id}.csv`)
      return file ? [resourceOf(id, table, file)] : []
    }),
  }
}

interface Field {
  readonly name: string
  readonly type: 'string' | 'number' | 'integer' | 'boolean'
  readonly title?: string
  readonly constraints?: object
}

interface TableDescription {
  readonly fields: readonly Field[]
  readonly primaryKey?: readonly string[]
  readonly foreignKeys?: readonly object[]
}

const text = (name: string): Field => ({ name, type: 'string', ...titleOf(name) })

function titleOf(name: string): object {
  const title = maybeWord('en', `column.${name}`)
  return title === undefined ? {} : { title }
}

const codesOf = (list: string) => ({ fields: [list], reference: { resource: `${list}s`, fields: ['id'] } })

const tables: Readonly<Record<string, TableDescription>> = {
  observations: {
    fields: columnKinds.map(({ name, kind }) => ({
      name,
      type: kind === 'text' ? ('string' as const) : kind,
      title: columnTitle(name, 'en'),
      ...(name === 'status' && { constraints: { enum: ['value', 'reason', 'blank', 'not-asked'] } }),
      ...(name === 'reason' && { constraints: { enum: [...nonAnswers] } }),
    })),
    foreignKeys: [codesOf('indicator'), codesOf('state')],
  },
  answers: {
    fields: answerColumns.map((name) =>
      name === 'revision' ? { ...text(name), type: 'integer' as const } : text(name),
    ),
    foreignKeys: [codesOf('state')],
  },
  aggregates: {
    fields: [
      ...['cycle', 'indicator', 'breakdown', 'code', 'group', 'rule'].map(text),
      ...['n', 'invited', 'replies', 'answered'].map((name) => ({ name, type: 'integer' as const })),
      ...['value', 'low', 'high'].map((name) => ({ name, type: 'number' as const })),
      { name: 'too_few', type: 'boolean' },
    ],
    foreignKeys: [codesOf('indicator')],
  },
  indicators: { fields: ['id', 'name_en', 'name_fr', 'name_ar', 'unit'].map(text), primaryKey: ['id'] },
  states: { fields: ['id', 'm49', 'name_en', 'name_fr', 'name_ar'].map(text), primaryKey: ['id'] },
  codes: { fields: ['list', 'id', 'name_en', 'name_fr', 'name_ar'].map(text), primaryKey: ['list', 'id'] },
}

function resourceOf(name: string, { fields, primaryKey, foreignKeys }: TableDescription, file: PackedFile): object {
  return {
    name,
    type: 'table',
    path: file.path,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: file.bytes,
    hash: `sha256:${file.sha256}`,
    schema: {
      $schema: tableProfile,
      fields,
      missingValues: [{ value: '', label: wordIn('en', 'about.missing') }],
      ...(primaryKey && { primaryKey }),
      ...(foreignKeys && { foreignKeys }),
    },
  }
}
