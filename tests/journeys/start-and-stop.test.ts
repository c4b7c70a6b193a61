import { expect, test } from 'vitest'
import { startProgram } from '#tests/support/program.ts'

test('a wrong configuration ends the start with everything that is wrong', async () => {
  const program = startProgram({ MODE: 'production', PORT: 'many' })
  expect(await program.ended).toBe(1)
  expect(program.said()).toContain('PORT is "many"')
  expect(program.said()).toContain('DATABASE_URL is required')
})
