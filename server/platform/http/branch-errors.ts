import type { ErrorObject } from 'ajv/dist/2020.js'

/**
 * A value that fits none of several shapes is reported once per shape. Only the likeliest shape is worth reading:
 * the one whose complaints reach deepest into the value, then the one with the fewest.
 */
export function branchErrors(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const choice = errors.find(({ keyword }) => keyword === 'anyOf' || keyword === 'oneOf')
  if (!choice) return errors
  const inside = errors.filter((error) => error !== choice && error.schemaPath.startsWith(`${choice.schemaPath}/`))
  const related = inside.filter((error) => error.instancePath.startsWith(choice.instancePath))
  const others = errors.filter((error) => error !== choice && !related.includes(error))
  const branches = [...Map.groupBy(related, (error) => branchOf(error, choice)).values()]
  const likeliest = branches.toSorted((a, b) => depth(b) - depth(a) || a.length - b.length)[0]
  return branchErrors([...others, ...(likeliest ?? [{ ...choice, keyword: 'shape' }])])
}

function branchOf(error: ErrorObject, choice: ErrorObject): string {
  return error.schemaPath.slice(choice.schemaPath.length + 1).split('/')[0] ?? ''
}

function depth(errors: readonly ErrorObject[]): number {
  return Math.max(...errors.map(({ instancePath }) => instancePath.split('/').length))
}
