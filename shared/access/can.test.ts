import { describe, expect, test } from 'vitest'
import { actions, type Action } from './actions.ts'
import { can, nobody, type Actor } from './can.ts'
import { roles, type Role } from './roles.ts'

const as = (role: Role, state?: string): Actor => ({
  personId: 'p',
  memberships: [{ role, ...(state !== undefined && { state }) }],
})
const focalPoint = as('focal-point', 'MAR')
const contributor = as('contributor', 'MAR')

describe('who may do what', () => {
  test('nobody may do nothing', () => {
    for (const action of actions) expect(can(nobody, action)).toBe(false)
  })

  test('only the focal point submits, sets levels and assigns, and only for the own State', () => {
    for (const action of ['reply.submit', 'reply.set-levels', 'reply.assign'] as const) {
      expect(can(focalPoint, action, { state: 'MAR' })).toBe(true)
      expect(can(focalPoint, action, { state: 'JPN' })).toBe(false)
      for (const role of roles.filter((other) => other !== 'focal-point'))
        expect(can(as(role, 'MAR'), action, { state: 'MAR' })).toBe(false)
    }
  })

  test('the secretariat and analysts never answer, and read nothing of a draft', () => {
    const writing: readonly Action[] = [
      'reply.answer',
      'reply.mark-ready',
      'reply.assign',
      'reply.set-levels',
      'reply.submit',
      'reply.read',
    ]
    for (const role of ['secretariat-officer', 'secretariat-administrator', 'analyst'] as const) {
      for (const action of writing) expect(can(as(role), action)).toBe(false)
      expect(can(as(role), 'submission.read', { state: 'MAR', replyStatus: 'draft' })).toBe(false)
      expect(can(as(role), 'submission.read', { state: 'MAR', replyStatus: 'submitted' })).toBe(true)
    }
  })

  test('an observer reads and changes nothing', () => {
    const allowed = actions.filter((action) => can(as('observer', 'MAR'), action, { state: 'MAR' }))
    expect(allowed).toEqual(['cycle.read', 'reply.read', 'submission.read'])
  })

  test('a contributor answers the sections handed over, no other ones, no other State', () => {
    const handed = { state: 'MAR', sections: ['prisons'] }
    expect(can(contributor, 'reply.answer', { ...handed, section: 'prisons' })).toBe(true)
    expect(can(contributor, 'reply.answer', { ...handed, section: 'police' })).toBe(false)
    expect(can(contributor, 'reply.answer', { state: 'MAR', sections: [] })).toBe(false)
    expect(can(contributor, 'reply.answer', { ...handed, state: 'JPN', section: 'prisons' })).toBe(false)
    expect(can(contributor, 'reply.answer', { state: 'MAR', section: 'prisons' })).toBe(false)
  })

  test('any one of several roles suffices', () => {
    const both: Actor = { personId: 'p', memberships: [...as('analyst').memberships, ...focalPoint.memberships] }
    expect(can(both, 'reply.submit', { state: 'MAR' })).toBe(true)
  })
})
