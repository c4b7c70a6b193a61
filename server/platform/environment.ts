import { readFileSync } from 'node:fs'
import type { Static, TObject, TSchema } from 'typebox'
import Value from 'typebox/value'

type Environment = Readonly<Record<string, string | undefined>>

/** What a variable's schema says besides its shape. */
interface Notes {
  readonly description?: string
  readonly remedy?: string
  readonly secret?: boolean
  readonly default?: string | number
  readonly type?: string
}

/**
 * Reads variables by their schema: text becomes a number where the schema wants one, an empty variable counts as not set,
 * a secret may come from the file that `NAME_FILE` names. Throws one error for all that is wrong.
 */
export function readEnvironment<S extends TObject>(
  schema: S,
  environment: Environment,
  missing: (values: Readonly<Record<string, unknown>>) => readonly string[],
): Static<S> {
  const complaints: string[] = []
  const values: Record<string, unknown> = {}
  for (const [name, own] of Object.entries<TSchema>(schema.properties)) {
    const value = readVariable(name, own, environment, complaints)
    if (value !== undefined) values[name] = value
  }
  for (const name of missing(values)) {
    if (!complaints.some((complaint) => complaint.startsWith(`${name} `)))
      complaints.push(`${name} is required with MODE=production: ${notesOf(schema.properties[name]).remedy ?? ''}`)
  }
  if (complaints.length > 0)
    throw new Error(`The configuration is not usable:\n${complaints.map((line) => `  - ${line}`).join('\n')}`)
  // Each member has just been checked against its own schema.
  return values as Static<S>
}

function readVariable(name: string, schema: TSchema, environment: Environment, complaints: string[]): unknown {
  const notes = notesOf(schema)
  const text = notes.secret ? readSecret(name, environment, complaints) : nonEmpty(environment[name])
  if (text === undefined) return notes.default
  const value = notes.type === 'integer' && /^-?\d{1,15}$/.test(text) ? Number(text) : text
  if (Value.Check(schema, value)) return value
  complaints.push(`${name} is ${notes.secret ? '(not shown)' : JSON.stringify(text)}: ${notes.remedy ?? ''}`)
  return undefined
}

function readSecret(name: string, environment: Environment, complaints: string[]): string | undefined {
  const file = nonEmpty(environment[`${name}_FILE`])
  if (file === undefined) return nonEmpty(environment[name])
  if (nonEmpty(environment[name]) !== undefined) {
    complaints.push(`${name} is set twice: use either ${name} or ${name}_FILE`)
    return undefined
  }
  try {
    return nonEmpty(readFileSync(file, 'utf8').trim())
  } catch {
    complaints.push(`${name}_FILE is ${JSON.stringify(file)}: name a file that this program may read`)
    return undefined
  }
}

function nonEmpty(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === '' ? undefined : text.trim()
}

function notesOf(schema: TSchema | undefined): Notes {
  return schema ?? {}
}

/** The table of variables for `docs/configuration.md`. */
export function configTable(schema: TObject): string {
  const rows = Object.entries<TSchema>(schema.properties).map(([name, own]) => {
    const { secret, default: preset, description } = notesOf(own)
    const names = secret ? `\`${name}\`, \`${name}_FILE\`` : `\`${name}\``
    return `| ${names} | ${preset === undefined ? '–' : `\`${preset}\``} | ${description ?? ''} |`
  })
  return ['| variable | default | meaning |', '|---|---|---|', ...rows].join('\n')
}
