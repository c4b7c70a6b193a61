interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required?: boolean
  readonly schema: JsonSchema
}
export type JsonSchema = Readonly<Record<string, unknown>>
type Content = Readonly<Record<string, { readonly schema: JsonSchema }>>

export interface OperationObject {
  readonly operationId: string
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly content: Content }
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>
}

export interface Operation {
  readonly id: string
  readonly method: string
  readonly path: string
  readonly operation: OperationObject
  /** All schemas of the operation that refer to nothing else. */
  readonly schemas: readonly JsonSchema[]
}

/** The operations of an OpenAPI document, one by one. */
export function operationsOf(document: object): readonly Operation[] {
  const { paths } = document as { paths: Record<string, Record<string, OperationObject>> } // the shape OpenAPI prescribes
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      id: operation.operationId,
      method: method.toUpperCase(),
      path,
      operation,
      schemas: schemasOf(operation),
    })),
  )
}

function schemasOf({ parameters = [], requestBody, responses }: OperationObject): readonly JsonSchema[] {
  const contents = [requestBody?.content, ...Object.values(responses).map(({ content }) => content)]
  const bodies = contents.flatMap((content) => Object.values(content ?? {}).map(({ schema }) => schema))
  return [...parameters.map(({ schema }) => schema), ...bodies].filter((schema) => !('$ref' in schema))
}

/** References that lead nowhere. */
export function strayReferences(document: object): readonly string[] {
  const text = JSON.stringify(document)
  const references = [...text.matchAll(/"\$ref":"#\/([^"]+)"/g)].map((match) => match[1] ?? '')
  return [...new Set(references)].filter((reference) => follow(document, reference.split('/')) === undefined)
}

function follow(value: unknown, [name, ...rest]: readonly string[]): unknown {
  if (name === undefined) return value
  return typeof value === 'object' && value !== null
    ? follow((value as Record<string, unknown>)[name], rest)
    : undefined // any object has named members
}
