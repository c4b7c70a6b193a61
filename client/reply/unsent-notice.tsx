import { Link } from 'wouter'
import { useMessages } from '#client/i18n/messages.tsx'
import { Banner } from '#client/ui/banner.tsx'
import { useOpenReply } from './reply-context.tsx'
import { addressOf, useFindQuestion } from './use-find-question.ts'
import { useHeads, useSaving } from './use-reply-values.ts'

/** Before anything is decided about the whole reply: answers still on this device, and answers that need a decision. */
export function UnsentNotice() {
  const t = useMessages()
  const { cycle } = useOpenReply()
  const find = useFindQuestion()
  const { queue, hold } = useSaving()
  const branches = useHeads((heads) => heads.branches)
  const open = [...branches]
    .filter(([, kept]) => kept.length > 0)
    .map(([question]) => find(question))
    .filter((found) => found !== undefined)
  return (
    <>
      {queue.length > 0 && hold.kind !== 'none' && (
        <Banner tone="warning" title={t('answering.save.offline', { answers: queue.length })}>
          {t('answering.save.offlineRemedy')}
        </Banner>
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
