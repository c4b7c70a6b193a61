import type { EndpointShape } from '#shared/contract/endpoint.ts'

const files = ['accounts', 'definitions', 'cycles', 'replies', 'submissions'] as const

/** Source text of `client/api/endpoints.generated.ts`: the contract without its schemas. */
export async function clientEndpointsSource(): Promise<string> {
  const imports: string[] = []
  const constants: string[] = []
  for (const file of files) {
    const exported = (await import(`#shared/contract/${file}.ts`)) as Record<string, unknown> // a module is a record of its exports
    // By name: what loads modules does not always agree on the order of exports.
    const entries = Object.entries(exported).toSorted(([one], [other]) => (one < other ? -1 : 1))
    imports.push(`import type * as ${file} from '#shared/contract/${file}.ts'`)
    for (const [name, value] of entries) {
      if (isEndpoint(value)) constants.push(constantOf(file, name, value))
    }
  }
  const head = [
    '// Written by `npm run codegen` from shared/contract; a test says when it is stale.',
    ...imports,
    "import type { CallOf } from './endpoint-call.ts'",
  ]
  return `${[...head, '', ...constants].join('\n')}\n`
}

function constantOf(file: string, name: string, { id, method, path }: EndpointShape): string {
  return `export const ${name}: CallOf<typeof ${file}.${name}> = { id: '${id}', method: '${method}', path: '${path}' }`
}

function isEndpoint(value: unknown): value is EndpointShape {
  return typeof value === 'object' && value !== null && 'method' in value && 'policy' in value && 'audit' in value
}
