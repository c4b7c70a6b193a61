import type { TSchema } from 'typebox'
import { IndicatorSource } from '#shared/definition/source-instrument.ts'
import { PatternUseSource, UseSource, type Broken } from '#shared/definition/source.ts'
import { sourceFinding, type Report, type SourcePath } from '#shared/definition/source-finding.ts'
import { nearest } from '#shared/text/nearest.ts'
import { hasShape } from './check-shape.ts'
import { fieldShapes, patternQuestionShapes, questionShapes } from './shapes.ts'

interface At {
  readonly file: string
  readonly path: SourcePath
}
type Settings = Readonly<Record<string, unknown>>

/** An entry of a section as it is, or marked broken when its shape is wrong. */
export function checkEntry(entry: unknown, at: At, report: Report): unknown {
  if (entry === 'page') return entry
  if (isSettings(entry) && 'use' in entry)
    return keep(hasShape(UseSource, entry, at, report), entry, String(entry['use']).split('#')[1])
  if (isSettings(entry) && 'pattern' in entry)
    return keep(hasShape(PatternUseSource, entry, at, report), entry, entry['prefix'])
  return checkQuestion(entry, questionShapes, 'id', at, report)
}

/** A question of a pattern: it is named by a suffix. */
export function checkPatternEntry(entry: unknown, at: At, report: Report): unknown {
  return entry === 'page' ? entry : checkQuestion(entry, patternQuestionShapes, 'suffix', at, report)
}

export function checkIndicator(entry: unknown, at: At, report: Report): unknown {
  return keep(hasShape(IndicatorSource, entry, at, report), entry, isSettings(entry) ? entry['id'] : undefined)
}

function checkQuestion(
  entry: unknown,
  shapes: Readonly<Record<string, TSchema>>,
  name: string,
  at: At,
  report: Report,
): unknown {
  if (!isSettings(entry)) {
    report(
      sourceFinding('shape.type', at, {
        setting: 'this entry',
        given: String(entry),
        expected: 'a question, "page", "use: …" or "pattern: …"',
      }),
    )
    return { broken: '' } satisfies Broken
  }
  const shape = shapeOf(entry, shapes, at, report)
  const id = entry[name]
  if (!shape || !hasShape(shape, entry, at, report)) return keep(false, entry, id)
  if (!Array.isArray(entry['fields'])) return entry
  const fields = entry['fields'].map((field: unknown, f) => {
    const spot = { file: at.file, path: [...at.path, 'fields', f] }
    return checkQuestion(field, fieldShapes, 'id', spot, report)
  })
  return { ...entry, fields }
}

function shapeOf(
  entry: Settings,
  shapes: Readonly<Record<string, TSchema>>,
  at: At,
  report: Report,
): TSchema | undefined {
  const kind = entry['kind']
  const shape = typeof kind === 'string' && Object.hasOwn(shapes, kind) ? shapes[kind] : undefined
  if (shape) return shape
  const known = Object.keys(shapes)
  const meant = nearest(String(kind), known)
  const given = kind === undefined ? 'no kind' : `the kind ${JSON.stringify(kind)}`
  const spot = kind === undefined ? at : { file: at.file, path: [...at.path, 'kind'] }
  report(sourceFinding('shape.unknownKind', spot, { given, known: known.join(', '), ...(meant && { meant }) }))
  return undefined
}

function keep(right: boolean, entry: unknown, id: unknown): unknown {
  const known = typeof id === 'string' && /^[A-Za-z][A-Za-z0-9-]*$/u.test(id) && !/^[a-z].*-/u.test(id) ? id : ''
  return right ? entry : ({ broken: known } satisfies Broken)
}

function isSettings(value: unknown): value is Settings {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
