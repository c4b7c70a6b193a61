import type { Answer, Answers } from '#shared/answer/answer.ts'
import { checkReply } from '#shared/check/check-reply.ts'
import type { Finding } from '#shared/finding/finding.ts'
import type { Plan } from '#shared/form/plan.ts'
import { inventAnswer, type Scene } from './invent-answer.ts'
import { randomFor } from './random.ts'
import { sentence } from './sentences.ts'

/**
 * A whole invented reply that could be submitted: what would have to be fixed is left open instead, and most of what
 * asks for an explanation gets one, as a careful focal point would have done.
 */
export function inventReply(plan: Plan, scene: Scene): Answers {
  const questions = plan.version.sections.flatMap((section) => section.questions)
  const invented = Object.fromEntries(
    questions.flatMap((question) => {
      const answer = inventAnswer(question, scene)
      return answer ? [[question.id, answer] as const] : []
    }),
  )
  const { findings } = checkReply(plan, invented, { referenceYear: scene.referenceYear })
  const broken = new Set(findings.filter(({ level }) => level === 'must-fix').map(({ at }) => at.question))
  const kept = Object.entries(invented).filter(([id]) => !broken.has(id))
  return Object.fromEntries(kept.map(([id, answer]) => [id, explained(id, answer, findings, scene)]))
}

function explained(id: string, answer: Answer, findings: readonly Finding[], { profile, cycle }: Scene): Answer {
  const asked = findings.filter(({ at, level }) => level === 'explain' && at.question === id)
  const random = randomFor(profile.seed, profile.state, cycle, id, 'explanation')
  if (asked.length === 0 || !random.chance(0.8)) return answer
  const explanations = Object.fromEntries(asked.map(({ code }) => [code, sentence('note', profile.language, random)]))
  return { ...answer, explanations, language: profile.language }
}
