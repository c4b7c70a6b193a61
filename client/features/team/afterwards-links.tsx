import { Link } from 'wouter'
import type { CycleReply } from '#shared/contract/cycles.ts'
import type { ReplySummary } from '#shared/contract/replies.ts'
import { inCorrection } from '#shared/reply/status.ts'
import { offers } from '#client/api/actor.ts'
import { useSession } from '#client/api/session.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { PageSection } from '#client/ui/layout.tsx'
import { BeginCorrection, DiscardCorrection } from './correcting.tsx'
import styles from './team.module.css'

/** What follows when the sections are ready; after submission, the way to correct an answer. */
export function AfterwardsLinks({ cycle, reply }: { readonly cycle: CycleReply; readonly reply: ReplySummary }) {
  const t = useMessages()
  const maySubmit = offers(useSession().data, 'reply.submit', reply.state)
  const open = cycle.status === 'open'
  return (
    <PageSection title={t('tasks.afterwards')}>
      <ol className={styles['afterwards']}>
        <li>
          <Link href={`/cycles/${cycle.key}/check`}>{t('tasks.checkAnswers')}</Link> <span>{t('tasks.checkHint')}</span>
        </li>
        <li>
          <Link href={`/cycles/${cycle.key}/print`}>{t('tasks.print')}</Link> <span>{t('tasks.printHint')}</span>
        </li>
        {maySubmit && open && reply.status === 'draft' && (
          <li>
            <Link href={`/cycles/${cycle.key}/submit`}>{t('tasks.submit')}</Link> <span>{t('tasks.submitHint')}</span>
          </li>
        )}
      </ol>
      {maySubmit && open && reply.status === 'submitted' && <BeginCorrection reply={reply} />}
      {maySubmit && inCorrection(reply) && <DiscardCorrection reply={reply} />}
      {cycle.status === 'closed' && (
        <p>{t(reply.submissionId === undefined ? 'tasks.closedWithout' : 'tasks.closedSubmitted')}</p>
      )}
      <p>
        <Link href={`/cycles/${cycle.key}/start`}>{t('tasks.about')}</Link>
      </p>
    </PageSection>
  )
}
