import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import type { FastifySchemaCompiler } from 'fastify'
import { branchErrors } from './branch-errors.ts'
import { Problem, type PlaceError } from './problem.ts'

/** More wrong places than anybody will read. */
const MOST_ERRORS = 20
/** Enough to pick twenty from; a hostile body can cause a hundred thousand. */
const MOST_READ = 300

const settings = {
  allErrors: true,
  strict: true,
  strictTypes: false,
  strictTuples: false,
  strictRequired: false,
  useDefaults: false,
  removeAdditional: false,
} as const
/** Bodies and headers are taken as they are; parameters of an address are always text and need reading. */
const exact = new Ajv2020({ ...settings, coerceTypes: false })
const fromText = new Ajv2020({ ...settings, coerceTypes: true })

const prefixes: Readonly<Record<string, string>> = {
  body: '',
  params: '/params',
  querystring: '/query',
  headers: '/headers',
}

/** Fastify's validator: refuses with every wrong place; changes, drops and adds nothing. */
export const validatorCompiler: FastifySchemaCompiler<object> = ({ schema, httpPart = 'body' }) => {
  const validate = (httpPart === 'params' || httpPart === 'querystring' ? fromText : exact).compile(schema)
  return (value: unknown) => {
    if (validate(value)) return { value }
    return {
      error: new Problem('request.invalid', { errors: placeErrors(validate.errors ?? [], prefixes[httpPart] ?? '') }),
    }
  }
}

/** A validator of our own JSON Schemas, for anything that is not a request. */
export function compileSchema(schema: object): ValidateFunction {
  return exact.compile(schema)
}

/** The validator's errors as places: at most twenty, and for a choice of shapes only those of the likeliest one. */
export function placeErrors(errors: readonly ErrorObject[], prefix: string): readonly PlaceError[] {
  return branchErrors(errors.slice(0, MOST_READ))
    .slice(0, MOST_ERRORS)
    .map((error) => placeError(error, prefix))
}

function placeError({ instancePath, keyword, params }: ErrorObject, prefix: string): PlaceError {
  const place = `${prefix}${instancePath}`
  switch (keyword) {
    case 'required':
      return { pointer: `${place}/${escapePointer(params['missingProperty'])}`, code: 'place.required' }
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return {
        pointer: `${place}/${escapePointer(params['additionalProperty'] ?? params['unevaluatedProperty'])}`,
        code: 'place.unknown',
      }
    case 'type':
      return { pointer: place, code: 'place.type', params: { expected: String(params['type']) } }
    case 'enum':
      return {
        pointer: place,
        code: 'place.enum',
        params: { allowed: (params['allowedValues'] as unknown[]).join(', ') },
      } // ajv's own list
    case 'minLength':
    case 'maxLength':
    case 'minItems':
    case 'maxItems':
    case 'minimum':
    case 'maximum':
      return { pointer: place, code: `place.${keyword}`, params: { limit: Number(params['limit']) } }
    case 'uniqueItems':
      return { pointer: place, code: 'place.uniqueItems' }
    case 'pattern':
      return { pointer: place, code: 'place.pattern' }
    default:
      return { pointer: place, code: 'place.invalid' }
  }
}

/** A member's name inside a JSON Pointer (RFC 6901), shortened so that an error never echoes a flood. */
export function escapePointer(name: unknown): string {
  return String(name).slice(0, 100).toWellFormed().replaceAll('~', '~0').replaceAll('/', '~1')
}
