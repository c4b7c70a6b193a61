import type { EndpointShape } from '#shared/contract/endpoint.ts'
import { contractFiles, endpointsOf } from '#shared/contract/endpoints.ts'

/** Files whose endpoints the client never calls: results reach people in pages that the server renders. */
const notCalled: readonly string[] = ['results']

/** Source text of `client/api/endpoints.generated.ts`: the contract without its schemas. */
export function clientEndpointsSource(): string {
  const files = Object.entries(contractFiles).filter(([file]) => !notCalled.includes(file))
  const head = [
    '// Written by `npm run codegen` from shared/contract; a test says when it is stale.',
    ...files.map(([file]) => `import type * as ${file} from '#shared/contract/${file}.ts'`),
    "import type { CallOf } from './endpoint-call.ts'",
  ]
  const constants = files.flatMap(([file, exported]) =>
    endpointsOf(exported).map(([name, endpoint]) => constantOf(file, name, endpoint)),
  )
  return `${[...head, '', ...constants].join('\n')}\n`
}

function constantOf(file: string, name: string, { id, method, path }: EndpointShape): string {
  return `export const ${name}: CallOf<typeof ${file}.${name}> = { id: '${id}', method: '${method}', path: '${path}' }`
}
