import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { releaseLevelOf } from './release-level.ts'
import { mayHappen, replyEvents, replyStatuses, statusAfter, type ReplyStatus } from './status.ts'

describe('the life of a reply', () => {
  it('goes from draft to submitted and back to a draft of the next revision', () => {
    expect(statusAfter('draft', 'submit')).toBe('submitted')
    expect(statusAfter('submitted', 'reopen')).toBe('draft')
  })

  it('goes back to what is submitted when its correction is discarded', () => {
    expect(statusAfter('draft', 'discard')).toBe('submitted')
    expect(mayHappen('submitted', 'discard')).toBe(false)
  })

  it('refuses to answer or submit what is submitted, and to reopen a draft', () => {
    expect(mayHappen('submitted', 'answer')).toBe(false)
    expect(mayHappen('submitted', 'submit')).toBe(false)
    expect(mayHappen('draft', 'reopen')).toBe(false)
  })

  it('never leaves its table', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...replyEvents)), (events) => {
        let status: ReplyStatus = 'draft'
        for (const event of events) status = statusAfter(status, event) ?? status
        expect(replyStatuses).toContain(status)
      }),
    )
  })
})

describe('release levels', () => {
  it('take the exception before the section, and the secretariat alone when nobody decided', () => {
    const levels = { sections: { policy: 'R2' }, exceptions: { strategy: 'R3' } } as const
    expect(releaseLevelOf(levels, 'policy', 'strategy')).toBe('R3')
    expect(releaseLevelOf(levels, 'policy', 'other')).toBe('R2')
    expect(releaseLevelOf(levels, 'constructor', 'toString')).toBe('R1')
  })
})
