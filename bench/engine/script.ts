import type { Answer } from '#shared/answer/answer.ts'
import { ids, tableColumns, tableRows } from './definition.ts'
import { gateAnswer, plainAnswer, wholeNumber } from './reply.ts'

/** One change of the script that every engine plays. */
export type Step =
  | { readonly kind: 'gate' | 'plain'; readonly question: string; readonly answer: Answer }
  | { readonly kind: 'cell'; readonly question: string; readonly at: string; readonly value: string }
export type StepKind = Step['kind']
export const stepKinds = ['gate', 'cell', 'plain'] as const satisfies readonly StepKind[]

/** Sixty changes of each kind, at places all over the questionnaire. */
export function makeScript(size: number, random: () => number): readonly Step[] {
  const steps: Step[] = []
  const any = (count: number): number => Math.floor(random() * count)
  for (let i = 0; i < 60; i++) {
    const block = any(size / 100)
    // Gates of the first block, which have many dependants, change as often as conditions name them.
    steps.push({ kind: 'gate', question: ids.gate(random() < 0.3 ? 0 : block, any(10)), answer: gateAnswer(random) })
    const at = ids.cell(any(tableRows), any(tableColumns))
    steps.push({ kind: 'cell', question: ids.table(block), at, value: wholeNumber(random, 5000) })
    const plain = any(79)
    steps.push({ kind: 'plain', question: ids.plain(block, plain), answer: plainAnswer(plain, random) })
  }
  return steps
}
