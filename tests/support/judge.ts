import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import type { JsonSchema } from './openapi.ts'

/** A validator that shares no setting with the server's: what the server lets through is judged from outside. */
const ajv = new Ajv2020({
  strict: false,
  coerceTypes: false,
  removeAdditional: false,
  useDefaults: false,
  logger: false,
})
const compiled = new WeakMap<object, ValidateFunction>()

/** Whether a value is what a schema says, to the letter. */
export function fits(schema: JsonSchema, value: unknown): boolean {
  const validate = compiled.get(schema) ?? ajv.compile(schema)
  compiled.set(schema, validate)
  return validate(value)
}
