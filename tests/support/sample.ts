import fc, { type Arbitrary } from 'fast-check'
import type { JsonSchema } from './openapi.ts'

/** Values that exist in the installation, by the name of the member or parameter that takes them. */
export type Known = Readonly<Record<string, readonly unknown[]>>

/** Values that fit a schema, as far as our contract uses JSON Schema. Small ones: the mutations do the rest. */
export function fitting(schema: JsonSchema, known: Known = {}): Arbitrary<unknown> {
  const { enum: allowed, anyOf, type } = schema
  if (Array.isArray(allowed)) return fc.constantFrom(...(allowed as unknown[]))
  if (Array.isArray(anyOf)) return fc.oneof(...(anyOf as JsonSchema[]).map((one) => fitting(one, known))) // members of anyOf are schemas
  switch (type) {
    case 'string':
      return fittingText(schema)
    case 'integer':
    case 'number':
      return fc.integer({ min: Number(schema['minimum'] ?? 0), max: Number(schema['maximum'] ?? 1000) })
    case 'boolean':
      return fc.boolean()
    case 'array':
      return fc.array(fitting(schema['items'] as JsonSchema, known), {
        minLength: Number(schema['minItems'] ?? 0),
        maxLength: 3,
      }) // an array of ours names its items
    case 'object':
      return fittingObject(schema, known)
    default:
      return fc.jsonValue({ maxDepth: 1 })
  }
}

function fittingText({ pattern, minLength = 0, maxLength = 40 }: JsonSchema): Arbitrary<string> {
  if (typeof pattern === 'string')
    return fc.stringMatching(new RegExp(pattern)).filter((text) => text.length <= Number(maxLength))
  return fc.string({ minLength: Number(minLength), maxLength: Math.min(40, Number(maxLength)) })
}

/** What exists, three times out of four; else anything that fits. */
export function fittingMember(name: string, schema: JsonSchema, known: Known): Arbitrary<unknown> {
  const values = known[name]
  const any = fitting(schema, known)
  return values ? fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...values) }, { weight: 1, arbitrary: any }) : any
}

function fittingObject(schema: JsonSchema, known: Known): Arbitrary<unknown> {
  const properties = (schema['properties'] ?? {}) as Record<string, JsonSchema> // an object's properties are schemas
  const required = (schema['required'] ?? []) as string[] // and these are their names
  const members = Object.entries(properties).map(([name, own]) => [name, fittingMember(name, own, known)] as const)
  const declared = fc.record(Object.fromEntries(members), { requiredKeys: required })
  const [named] = Object.entries((schema['patternProperties'] ?? {}) as Record<string, JsonSchema>) // a record's values, by pattern of their names
  if (!named) return declared
  const [pattern, own] = named
  const names = fc.stringMatching(new RegExp(pattern)).filter((name) => name.length < 40 && name !== '__proto__')
  return fc.dictionary(names, fitting(own, known), { maxKeys: 2 })
}
