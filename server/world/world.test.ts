import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { checkReply } from '#shared/check/check-reply.ts'
import { answerRules } from '#shared/check/answer-rules.ts'
import { compilePlan } from '#shared/form/compile-plan.ts'
import type { Answers } from '#shared/answer/answer.ts'
import { loadDefinitions } from '#server/platform/definitions/load-definitions.ts'
import { inventReply } from './invent-reply.ts'
import { profileOf } from './profile.ts'
import { memberStates } from './states.ts'
import { worldCycles } from './cycles.ts'

const definitions = loadDefinitions(fileURLToPath(new URL('../../questionnaires', import.meta.url)))
const plans = [...definitions.versions.values()].map(({ version }) => compilePlan(version, answerRules))

function replyOf(seed: string, state: string, plan: (typeof plans)[number], cycle = 'annual-2024'): Answers {
  const scene = { version: plan.version, profile: profileOf(seed, state), cycle, drift: 1, referenceYear: 2023 }
  return inventReply(plan, scene)
}

test('there are 193 Member States to reply', () => {
  expect(new Set(memberStates).size).toBe(193)
})

describe('the invented world', () => {
  test('is the same for the same seed and another for another', () => {
    const [plan] = plans
    if (!plan) throw new Error('there are questionnaires')
    const world = (seed: string) => JSON.stringify(memberStates.slice(0, 20).map((state) => replyOf(seed, state, plan)))
    expect(world('1')).toBe(world('1'))
    expect(world('1')).not.toBe(world('2'))
  })

  test('every invented reply can be submitted: nothing in it must be fixed', () => {
    const broken = plans.flatMap((plan) =>
      memberStates
        .filter((_, at) => at % 4 === 0)
        .flatMap((state) => {
          const { findings } = checkReply(plan, replyOf('20260309', state, plan), { referenceYear: 2023 })
          return findings
            .filter(({ level }) => level === 'must-fix')
            .map(({ code }) => `${plan.version.id} ${state} ${code}`)
        }),
    )
    expect(broken).toEqual([])
  })

  test('every text says that it is invented', () => {
    const marks =
      /^(Demonstration|Texte de démonstration|Note de démonstration|Entrée de démonstration|Loi de démonstration|Stratégie nationale de démonstration|نص للعرض|ملاحظة للعرض|قيد للعرض|قانون للعرض|استراتيجية وطنية للعرض)/
    const texts = plans.flatMap((plan) =>
      memberStates
        .slice(0, 40)
        .flatMap((state) =>
          Object.values(replyOf('20260309', state, plan)).flatMap(({ value, note, explanations = {} }) => [
            ...(value && 'text' in value ? [value.text] : []),
            ...(value && 'references' in value ? value.references.map(({ title }) => title) : []),
            ...(note === undefined ? [] : [note]),
            ...Object.values(explanations),
          ]),
        ),
    )
    expect(texts.length).toBeGreaterThan(500)
    expect(texts.filter((text) => !marks.test(text))).toEqual([])
  })

  test('has closed cycles and one that is open, all of questionnaires that exist', () => {
    expect(worldCycles.filter(({ closed }) => !closed)).toHaveLength(1)
    expect(worldCycles.filter(({ versionId }) => !definitions.versions.has(versionId))).toEqual([])
  })
})
