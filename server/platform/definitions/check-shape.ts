import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import type { TSchema } from 'typebox'
import { sourceFinding, type Report, type SourcePath } from '#shared/definition/source-finding.ts'
import { nearest } from '#shared/text/nearest.ts'

const ajv = new Ajv2020({ allErrors: true, strict: false, verbose: true, validateSchema: false })
const compiled = new WeakMap<TSchema, ValidateFunction>()

/** Whether a part of a file has the shape its schema asks for; every deviation is reported with its place. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller names the type its schema describes
export function hasShape<T>(
  schema: TSchema,
  value: unknown,
  at: { file: string; path: SourcePath },
  report: Report,
): value is T {
  const validate = compiled.get(schema) ?? ajv.compile(schema)
  compiled.set(schema, validate)
  if (validate(value)) return true
  for (const error of relevant(validate.errors ?? [])) reportError(error, value, at, report)
  return false
}

/** Of the branches of a union only the union itself is reported. */
function relevant(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const unions = new Set(errors.filter(({ keyword }) => keyword === 'anyOf').map(({ instancePath }) => instancePath))
  return errors.filter(({ keyword, instancePath }) => keyword === 'anyOf' || !unions.has(instancePath))
}

function reportError(error: ErrorObject, root: unknown, at: { file: string; path: SourcePath }, report: Report): void {
  const path = [...at.path, ...pathOf(error.instancePath, root)]
  const setting = path.findLast((step) => typeof step === 'string') ?? 'this file'
  const given = shown(error.data)
  const params = error.params as Readonly<Record<string, unknown>> // ajv documents an object for every keyword
  const say = (
    ...[code, more, deeper = []]: [Parameters<typeof sourceFinding>[0], Record<string, string>, SourcePath?]
  ) => report(sourceFinding(code, { file: at.file, path: [...path, ...deeper] }, { setting, given, ...more }))
  switch (error.keyword) {
    case 'additionalProperties':
      return sayUnknown(error, String(params['additionalProperty']), say)
    case 'required':
      return say('shape.missingSetting', { missing: String(params['missingProperty']) })
    case 'enum':
      return sayNotAllowed(error, say)
    case 'const':
      return say('shape.notAllowed', { allowed: String(params['allowedValue']) })
    case 'pattern':
      return say('shape.pattern', { pattern: String(error.parentSchema?.['description'] ?? params['pattern']) })
    case 'uniqueItems':
      return say('shape.twice', {})
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
      return say('shape.number', { limit: `${String(params['comparison'])} ${String(params['limit'])}` })
    case 'minItems':
    case 'maxItems':
    case 'minLength':
    case 'maxLength':
      return say('shape.count', {
        limit: `${error.keyword.startsWith('min') ? 'at least' : 'at most'} ${String(params['limit'])}`,
      })
    case 'anyOf':
      return say('shape.type', { expected: typesOf(error.schema) })
    default:
      return say('shape.type', {
        expected: article(typeof params['type'] === 'string' ? params['type'] : error.keyword),
      })
  }
}

type Say = (...args: [Parameters<typeof sourceFinding>[0], Record<string, string>, SourcePath?]) => void

function sayUnknown(error: ErrorObject, name: string, say: Say): void {
  const known = Object.keys((error.parentSchema?.['properties'] as object | undefined) ?? {}) // `properties` of a JSON Schema is an object
  const meant = nearest(name, known)
  say(
    'shape.unknownSetting',
    { name, known: known.join(', ') || 'names of the form given in README.md', ...(meant && { meant }) },
    [name],
  )
}

function sayNotAllowed(error: ErrorObject, say: Say): void {
  const allowed = (error.schema as readonly unknown[]).map(String) // the schema of `enum` is the list of values
  const meant = nearest(String(error.data), allowed)
  say('shape.notAllowed', { allowed: allowed.join(', '), ...(meant && { meant }) })
}

/** JSON Pointer to keys and indexes. */
function pathOf(pointer: string, root: unknown): SourcePath {
  let value: unknown = root
  return pointer
    .split('/')
    .slice(1)
    .map((part) => {
      const key = part.replaceAll('~1', '/').replaceAll('~0', '~')
      const step = Array.isArray(value) ? Number(key) : key
      value =
        typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[step] : undefined // read-only walk
      return step
    })
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  object: 'settings (name: value)',
  array: 'a list',
}

function article(type: string): string {
  return typeNames[type] ?? type
}

function typesOf(schema: unknown): string {
  const branches = Array.isArray(schema) ? schema : []
  return branches.map((branch: { type?: string }) => article(branch.type ?? '')).join(', or ')
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? `"${value}"` : (JSON.stringify(value) ?? 'nothing')
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
