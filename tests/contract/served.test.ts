import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { can, type Actor } from '#shared/access/can.ts'
import { endpoints } from '#shared/contract/endpoints.ts'
import { apiPrefix } from '#server/platform/http/serve.ts'
import { castMember } from '#tests/support/cast.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'
import { requestOf } from '#tests/support/test-browser.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())

/** Addresses of the tree that the router prints: one branch a line, four characters for each level. */
function addressesOf(tree: string): readonly string[] {
  const above: string[] = []
  return tree.split('\n').flatMap((line) => {
    const [, indent = '', part = ''] = /^([│ ]*)[├└]── (\S+)/.exec(line) ?? []
    if (part === '') return []
    above.length = indent.length / 4
    above.push(part)
    return [above.join('')]
  })
}

/** What is served below the prefix of the API, as the server itself says: `GET /session`. */
async function servedOperations(): Promise<readonly string[]> {
  const addresses = addressesOf(server.app.printRoutes({ commonPrefix: false })).filter((one) =>
    one.startsWith(`${apiPrefix}/`),
  )
  const operations = await Promise.all(
    addresses.map(async (url) => {
      const { headers } = await server.app.inject({ method: 'OPTIONS', url })
      const methods = String(headers['allow']).split(', ')
      return methods.filter((method) => method !== 'HEAD').map((method) => `${method} ${url.slice(apiPrefix.length)}`)
    }),
  )
  return operations.flat().toSorted()
}

test('the router’s tree is read level by level', () => {
  expect(addressesOf('├── /a (GET)\n│   └── /:b (GET)\n│       └── /c (PUT)\n└── /d (GET)\n')).toEqual([
    '/a',
    '/a/:b',
    '/a/:b/c',
    '/d',
  ])
})

test('what is served is what the contract lists, no more and no less', async () => {
  expect(await servedOperations()).toEqual(endpoints.map(({ method, path }) => `${method} ${path}`).toSorted())
})

describe('the policy that an endpoint declares is in force', () => {
  const open = endpoints.filter(({ policy }) => policy === 'anyone')
  const closed = endpoints.filter(({ policy }) => policy !== 'anyone')

  test.each(closed)('$id: nobody without a session', async (endpoint) => {
    expect(await server.anonymous().problem(endpoint)).toMatchObject({ status: 401, code: 'session.required' })
  })

  test.each(open)('$id: anyone', async (endpoint) => {
    const { status } = await server.anonymous().send(requestOf(endpoint))
    expect([401, 403]).not.toContain(status)
  })

  test.each(['morocco-observer', 'secretariat-officer'] as const)('%s does only what the table grants', async (key) => {
    const browser = await server.signedInAs(key)
    const actor: Actor = { personId: key, memberships: [castMember(key)] }
    const refused = closed.filter(({ policy }) => policy !== 'anyone' && policy !== 'signed-in' && !can(actor, policy))
    expect(refused.length).toBeGreaterThan(5)
    for (const endpoint of refused)
      expect(await browser.problem(endpoint), endpoint.id).toMatchObject({ status: 403, code: 'access.denied' })
  })
})
