import { Link } from 'wouter'
import type { Section } from '#shared/definition/definition.ts'
import { textKeys } from '#shared/definition/text-keys.ts'
import { subject } from '#shared/form/form.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { useOpenReply } from '#client/reply/reply-context.tsx'
import { addressOf, useFindQuestion } from '#client/reply/use-find-question.ts'
import { useFormValue } from '#client/reply/use-reply-values.ts'
import { Disclosure } from '#client/ui/disclosure.tsx'

/** Questions of the section that earlier answers made unnecessary: hidden, but not silently. */
export function NotAskedList({ section }: { readonly section: Section }) {
  const t = useMessages()
  const { text } = useOpenReply()
  const find = useFindQuestion()
  const ids = useFormValue(subject.section(section.id), (form) => form.notAsked(section.id))
  const { form } = useOpenReply().store
  if (ids.length === 0) return null
  return (
    <Disclosure summary={t('answering.notAsked.title', { questions: ids.length })}>
      <ul>
        {ids.map((id) => (
          <li key={id}>
            {find(id)?.number} {text(textKeys.question(id, 'label')) ?? id} <Because ids={form.notAskedBecause(id)} />
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}

function Because({ ids }: { readonly ids: readonly string[] }) {
  const t = useMessages()
  const { cycle, text } = useOpenReply()
  const find = useFindQuestion()
  const reasons = ids.map(find).filter((found) => found !== undefined)
  if (reasons.length === 0) return null
  return (
    <>
      – {t('answering.notAsked.because')}{' '}
      {reasons.map((found) => (
        <Link key={found.question.id} href={addressOf(cycle.key, found)}>
          {found.number} {text(textKeys.question(found.question.id, 'label')) ?? found.question.id}
        </Link>
      ))}
    </>
  )
}
