import { readFile } from 'node:fs/promises'
import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, test } from 'vitest'

const committed = JSON.parse(await readFile(new URL('../../openapi.json', import.meta.url), 'utf8')) as Record<
  string,
  unknown
> // our own file

test('the committed description of the API is valid OpenAPI 3.1, by the schema of the specification', async () => {
  const validator = new Validator()
  expect(await validator.validate(structuredClone(committed))).toEqual({ valid: true })
  expect(validator.version).toBe('3.1')
})

test('a description that is not valid is seen', async () => {
  const broken = { ...structuredClone(committed), paths: { '/x': { get: { responses: { 200: {} } } } } }
  expect((await new Validator().validate(broken)).valid).toBe(false)
})
