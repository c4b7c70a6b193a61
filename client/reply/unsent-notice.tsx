import { Link } from 'wouter'
import { useMessages } from '#client/i18n/messages.tsx'
import { Banner } from '#client/ui/banner.tsx'
import { OfflineNotice } from './offline-notice.tsx'
import { useOpenReply } from './reply-context.tsx'
import { rollUpOf } from './save-state.ts'
import { addressOf, useFindQuestion } from './use-find-question.ts'
import { useHeads, useSaving } from './use-reply-values.ts'
import { useSaveText } from './use-save-text.ts'

/** Before anything is decided about the whole reply: answers still on this device, and answers that need a decision. */
export function UnsentNotice() {
  const t = useMessages()
  const { cycle } = useOpenReply()
  const find = useFindQuestion()
  const saving = useSaving()
  const { queue, hold } = saving
  const rolled = rollUpOf(saving, [])
  const saveText = useSaveText()
  const branches = useHeads((heads) => heads.branches)
  const open = [...branches]
    .filter(([, kept]) => kept.length > 0)
    .map(([question]) => find(question))
    .filter((found) => found !== undefined)
  return (
    <>
      <OfflineNotice />
      {rolled.state.kind !== 'saving' && queue.length > 0 && hold.kind !== 'offline' && (
        <Banner tone="warning" title={saveText(rolled.state, rolled.answers)} />
      )}
      {open.length > 0 && (
        <Banner tone="danger" title={t('answering.save.conflict', { answers: open.length })}>
          {open.map((found) => (
            <Link key={found.question.id} href={addressOf(cycle.key, found)}>
              {found.number}{' '}
            </Link>
          ))}
        </Banner>
      )}
    </>
  )
}
