import type { Question } from '#shared/definition/definition.ts'
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
  const listed = (list: string): ListedOption[] =>
    (store.version.codeLists[list]?.codes ?? []).map((code) => ({
      code,
      label: text(textKeys.code(list, code)) ?? code,
    }))
  switch (question.kind) {
    case 'yes-in-part-no': {
      const codes = question.inPart ? (['yes', 'in-part', 'no'] as const) : (['yes', 'no'] as const)
      return codes.map((code) => ({ code, label: t(`terms.answer.${code}`) }))
    }
    case 'maturity':
      return listed(question.levels)
    case 'choice':
    case 'choices': {
      const options = listed(question.options)
      if (!question.other || options.some(({ code }) => code === otherCode)) return options
      return [...options, { code: otherCode, label: t('answering.other') }]
    }
    default:
      return []
  }
}
