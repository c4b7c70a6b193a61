import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { endpoints } from '#shared/contract/endpoints.ts'
import { describeApi } from '#server/platform/http/describe-api.ts'
import { apiExamples } from '#server/platform/http/describe-example.ts'
import { compileSchema } from '#server/platform/http/validate.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'
import { operationsOf, strayReferences } from '#tests/support/openapi.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())

const document = describeApi(endpoints)
const operations = operationsOf(document)

describe('the OpenAPI document', () => {
  test('is served as it is derived from the contract', async () => {
    const served = await server.app.inject({ url: '/api/openapi.json' })
    expect(served.json()).toEqual(document)
  })

  test('has each endpoint once, under a name of its own', () => {
    expect(operations.map(({ id }) => id).toSorted()).toEqual(endpoints.map(({ id }) => id).toSorted())
    expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length)
  })

  test('declares every parameter of every path', () => {
    for (const { path, operation } of operations) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1])
      const declared = (operation.parameters ?? []).filter((one) => one.in === 'path').map((one) => one.name)
      expect(new Set(declared), path).toEqual(new Set(named))
    }
  })

  test('has only schemas that a JSON Schema 2020-12 validator accepts, and no dangling reference', () => {
    for (const { schemas } of operations) for (const schema of schemas) compileSchema(schema)
    expect(strayReferences(document)).toEqual([])
  })

  test('gives each operation a reply and the problems that any endpoint may answer with', () => {
    for (const { operation } of operations) {
      expect(Object.keys(operation.responses)).toEqual(
        expect.arrayContaining(['400', '401', '403', '413', '415', '422', '429', '500', '503']),
      )
      expect(Object.keys(operation.responses).filter((status) => status.startsWith('2'))).toHaveLength(1)
    }
  })

  test('has an example for whatever anybody may read, and what it shows is what is declared', () => {
    const open = endpoints.filter(({ method, policy }) => method === 'GET' && policy === 'anyone')
    // One that is missing: call it in the demonstration and keep the address and the beginning of the reply.
    expect(open.map(({ id }) => id).filter((id) => apiExamples[id] === undefined)).toEqual([])
    expect(Object.keys(apiExamples).filter((id) => !open.some((one) => one.id === id))).toEqual([])
    for (const { id, produces, reply } of open) {
      const example = apiExamples[id]
      if (produces !== undefined || example === undefined) continue
      const fits = compileSchema(reply)
      expect(fits(example.reply), `${id}: ${JSON.stringify(fits.errors)}`).toBe(true)
    }
  })

  test('gives only examples whose address an endpoint takes', async () => {
    for (const [id, { address }] of Object.entries(apiExamples)) {
      const { statusCode } = await server.app.inject({ url: `/api/v1${address}` })
      expect([200, 404], `${id} ${address}`).toContain(statusCode)
    }
  })

  test('is shown by an installation with its own address', async () => {
    const shown = await server.app.inject({ url: '/api/docs/json' })
    expect(shown.payload).toContain("curl -sSf '")
    expect(shown.payload).not.toContain('pillar.example')
  })

  test('can be browsed', async () => {
    const page = await server.app.inject({ url: '/api/docs' })
    expect(page.statusCode).toBe(200)
    expect(page.payload).not.toMatch(/<script(?![^>]*\ssrc=)/)
  })
})
