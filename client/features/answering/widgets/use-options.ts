import type { Question } from '#shared/definition/definition.ts'
import { optionsOf } from '#shared/kind/options-of.ts'
import { textKeys } from '#shared/definition/text-keys.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { useOpenReply } from '#client/reply/reply-context.tsx'
import type { ListedOption } from './option-list.tsx'

/** Code that stands for "something else, namely". */
export const otherCode = 'other'

/** Options of a question with their labels in the language of the page. */
export function useOptions(question: Question): readonly ListedOption[] {
  const t = useMessages()
  const { text, store } = useOpenReply()
  if (question.kind === 'yes-in-part-no') {
    const codes = question.inPart ? (['yes', 'in-part', 'no'] as const) : (['yes', 'no'] as const)
    return codes.map((code) => ({ code, label: t(`terms.answer.${code}`) }))
  }
  const list = optionsOf(question)
  if (list === undefined) return []
  const options = (store.version.codeLists[list]?.codes ?? []).map((code) => ({
    code,
    // Guidance speaks of levels by their number.
    label: (question.kind === 'maturity' ? `${code} – ` : '') + (text(textKeys.code(list, code)) ?? code),
  }))
  const further = 'other' in question && question.other && !options.some(({ code }) => code === otherCode)
  return further ? [...options, { code: otherCode, label: t('answering.other') }] : options
}
