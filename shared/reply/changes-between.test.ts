import { describe, expect, it } from 'vitest'
import { nonAnswers } from '#shared/answer/answer.ts'
import type { Question, Version } from '#shared/definition/definition.ts'
import { versionOf } from '#tests/support/prison-version.ts'
import { changesBetween } from './changes-between.ts'

const question = (id: string, from?: string): Question => ({
  id,
  nonAnswers,
  kind: 'yes-in-part-no',
  inPart: false,
  ...(from !== undefined && { from }),
})
const names = { instrument: 'k', questionnaire: 'annual' }
const asked = [question('plan'), question('budget'), question('staff')] as const

const v1: Version = { ...versionOf(...asked), ...names, id: 'k/annual/v1' }
const v2: Version = { ...v1, id: 'k/annual/v2', since: 'v1', changes: { plan: 'break', budget: 'reworded' } }
const v3: Version = { ...v1, id: 'k/annual/v3', since: 'v2', changes: { budget: 'same', staff: 'merged' } }
const survey: Version = {
  ...versionOf(question('plan', v3.id)),
  instrument: 'k',
  questionnaire: 'survey',
  id: 'k/survey/v1',
}
const versions = new Map([v1, v2, v3, survey].map((version) => [version.id, version]))

describe('what became of questions between two versions', () => {
  it('is nothing where they are the same version', () => {
    expect(changesBetween(versions, v3.id, v3)).toEqual({})
  })

  it('is what the later version says of them', () => {
    expect(changesBetween(versions, v1.id, v2)).toEqual({ plan: 'break', budget: 'reworded' })
    expect(changesBetween(versions, v2.id, v3)).toEqual({ staff: 'merged' })
  })

  it('adds up over the versions in between', () => {
    expect(changesBetween(versions, v1.id, v3)).toEqual({ plan: 'break', budget: 'reworded', staff: 'merged' })
  })

  it('is found in the questionnaire a question is used from', () => {
    expect(changesBetween(versions, v1.id, survey)).toEqual({ plan: 'break' })
    expect(changesBetween(versions, v3.id, survey)).toEqual({})
    expect(changesBetween(versions, survey.id, v3)).toEqual({ budget: 'reworded', staff: 'merged' })
  })

  it('is the worst that was ever said where the earlier version is not known', () => {
    expect(changesBetween(versions, 'k/annual/v0', v3)).toEqual({ plan: 'break', budget: 'reworded', staff: 'merged' })
  })
})
