import { listCycles, listReplies } from '#client/api/endpoints.generated.ts'
import { ProblemNotice } from '#client/api/problem-notice.tsx'
import { useSession } from '#client/api/session.ts'
import { useEndpoint } from '#client/api/use-endpoint.ts'
import { useStates } from '#client/api/use-states.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { PageSection } from '#client/ui/layout.tsx'
import { PageHeading } from '#client/ui/page-heading.tsx'
import { Skeleton } from '#client/ui/skeleton.tsx'
import styles from './home.module.css'
import { NothingOpen } from './nothing-open.tsx'
import { OpenCycle } from './open-cycle.tsx'
import { PastReplies } from './past-replies.tsx'
import { sortInbox, type InboxEntry } from './sort-inbox.ts'
import { WaitingForYou } from './waiting-for-you.tsx'

/** `/work`: what is open and due when, what waits for this person, and what was submitted before. */
export function InboxPage() {
  const t = useMessages()
  const states = useStates()
  const session = useSession().data
  const replies = useEndpoint(listReplies, {})
  const cycles = useEndpoint(listCycles, {})
  const state = session?.memberships.find((membership) => membership.state !== undefined)?.state
  const error = replies.error ?? cycles.error
  if (error)
    return <ProblemNotice error={error} onRetry={() => void Promise.all([replies.refetch(), cycles.refetch()])} />
  if (!replies.data || !cycles.data) return <Skeleton />
  const { open, past } = sortInbox(replies.data.replies, cycles.data.cycles)
  return (
    <>
      <PageHeading title={t('home.title')} caption={state && <bdi>{states.nameOf(state)}</bdi>} />
      <div className={styles['inbox']}>
        <OpenCycles entries={open} prepared={cycles.data.cycles.filter(({ status }) => status === 'draft')} />
        <WaitingForYou entries={open} />
      </div>
      {past.length > 0 && (
        <PageSection title={t('home.past')}>
          <PastReplies entries={past} />
        </PageSection>
      )}
    </>
  )
}

function OpenCycles({
  entries,
  prepared,
}: {
  readonly entries: readonly InboxEntry[]
  readonly prepared: readonly InboxEntry['cycle'][]
}) {
  const t = useMessages()
  return (
    <PageSection title={t('home.open')}>
      {entries.length === 0 && <NothingOpen prepared={prepared} />}
      {entries.map((entry) => (
        <OpenCycle key={entry.reply.id} {...entry} />
      ))}
    </PageSection>
  )
}
