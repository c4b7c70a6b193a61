import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { subject, type Form, type Subject } from '#shared/form/form.ts'
import type { Heads } from './heads.ts'
import { useOpenReply } from './reply-context.tsx'
import { saveStateOf, type SaveState, type Saving } from './save-state.ts'

/** Reads from the form, and again when the subject changed. `read` must return the same object until its content has changed. */
export function useFormValue<T>(what: Subject, read: (form: Form) => T): T {
  const { form } = useOpenReply().store
  const subscribe = useCallback((listener: () => void) => form.subscribe(what, listener), [form, what])
  return useSyncExternalStore(subscribe, () => read(form))
}

export function useQuestionValue<T>(question: string, read: (form: Form) => T): T {
  return useFormValue(subject.question(question), read)
}

/** What the server holds: heads, branches. `read` must return the same object until its content has changed. */
export function useHeads<T>(read: (heads: Heads) => T): T {
  const { store } = useOpenReply()
  return useSyncExternalStore(store.subscribeHeads, () => read(store.heads()))
}

export function useSaving(): Saving {
  const { saver } = useOpenReply().store
  return useSyncExternalStore(saver.subscribe, saver.saving)
}

/** State of one answer; renders again only when that state is another. */
export function useSaveState(question: string): SaveState {
  const { store } = useOpenReply()
  const aside = useHeads((heads) => asideOf(heads, question))
  const encoded = useSyncExternalStore(store.saver.subscribe, () =>
    JSON.stringify(saveStateOf(store.saver.saving(), question, aside)),
  )
  return useMemo(() => JSON.parse(encoded) as SaveState, [encoded]) // encoded one line above
}

function asideOf({ branches, late }: Heads, question: string): 'conflict' | 'late' | undefined {
  if (late.has(question)) return 'late'
  return (branches.get(question)?.length ?? 0) > 0 ? 'conflict' : undefined
}
