import { useMemo } from 'react'
import type { Answer } from '#shared/answer/answer.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { useOpenReply } from '#client/reply/reply-context.tsx'
import { withEntered, type Entered } from './widgets/widget-props.ts'
import { withLanguage } from './with-language.ts'

/** Ways to change one answer. */
export interface Edit {
  /** The answer as it stands in the form. */
  readonly now: () => Answer
  readonly change: (edit: (answer: Answer) => Answer) => void
  readonly enter: (entered: Entered) => void
}

export function useEdit(question: string): Edit {
  const { store } = useOpenReply()
  const { locale } = useLanguage()
  return useMemo(() => {
    const change = (edit: (answer: Answer) => Answer): void =>
      store.change(question, (answer) => withLanguage(edit(answer), locale))
    return {
      change,
      now: () => store.form.answer(question) ?? {},
      enter: (entered) => change((answer) => withEntered(answer, entered)),
    }
  }, [store, question, locale])
}
