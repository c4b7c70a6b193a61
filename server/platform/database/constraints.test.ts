import { expect, test } from 'vitest'
import { constraintMeans, problemOfDatabaseError } from './constraints.ts'

const errorWith = (members: object): Error => Object.assign(new Error('from the database'), members)

test('a violated constraint means what its feature said', () => {
  constraintMeans('thing_has_one_name', 'cycle.keyTaken')
  expect(problemOfDatabaseError(errorWith({ code: '23505', constraint: 'thing_has_one_name' }))?.code).toBe(
    'cycle.keyTaken',
  )
})

test('a constraint nobody explained is a fault', () => {
  expect(problemOfDatabaseError(errorWith({ code: '23505', constraint: 'other' }))).toBeUndefined()
})

test.each(['08006', '40001', '40P01', '53100', '53300', '55P03', '57014', '57P01', 'ECONNREFUSED'])(
  '%s passes: try again in a moment',
  (code) => {
    expect(problemOfDatabaseError(errorWith({ code }))).toMatchObject({
      code: 'server.busy',
      extras: { retryAfter: 2 },
    })
  },
)

test.each(['22021', '42501', '42P01', 'XX000'])('%s does not pass by itself', (code) => {
  expect(problemOfDatabaseError(errorWith({ code }))).toBeUndefined()
})
