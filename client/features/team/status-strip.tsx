import { Link } from 'wouter'
import type { ReplySummary } from '#shared/contract/replies.ts'
import { textKeys } from '#shared/definition/text-keys.ts'
import { inCorrection } from '#shared/reply/status.ts'
import type { TextOf } from '#client/api/use-version.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { ButtonLink } from '#client/ui/button.tsx'
import { Tag } from '#client/ui/tag.tsx'
import { nextRow, type TaskRow } from './task-rows.ts'
import { StatusTag } from './status-tag.tsx'
import styles from './team.module.css'

interface StatusStripProps {
  readonly reply: ReplySummary
  readonly rows: readonly TaskRow[]
  readonly text: TextOf
}

/** Always says whether the secretariat has the reply: "Ready" was once read as "sent". Once it has, nobody waits. */
export function StatusStrip({ reply, rows, text }: StatusStripProps) {
  const t = useMessages()
  const ready = rows.filter(({ status }) => status.status === 'ready').length
  const others = rows.filter(({ mine, status }) => status.status !== 'ready' && !mine).length
  const attention = rows.filter(({ status }) => status.status === 'must-fix' || status.status === 'explain').length
  return (
    <div className={styles['strip']}>
      <p className={styles['sent']}>
        <Tag tone={reply.status === 'submitted' ? 'finished' : 'attention'}>
          <Sent reply={reply} />
        </Tag>
        {reply.submissionId !== undefined && <Link href={`/receipts/${reply.submissionId}`}>{t('tasks.receipt')}</Link>}
      </p>
      {reply.status === 'draft' && (
        <>
          <p>{t('tasks.counts', { ready, total: rows.length, others, attention })}</p>
          <NextForYou cycle={reply.cycle} rows={rows} text={text} />
        </>
      )}
    </div>
  )
}

function Sent({ reply }: { readonly reply: ReplySummary }) {
  const t = useMessages()
  const { status, revision } = reply
  if (inCorrection(reply)) return t('terms.correcting', { revision })
  return status === 'submitted' ? t('tasks.submitted', { revision }) : t('tasks.notSubmitted')
}

function NextForYou({
  cycle,
  rows,
  text,
}: {
  readonly cycle: string
  readonly rows: readonly TaskRow[]
  readonly text: TextOf
}) {
  const t = useMessages()
  const next = nextRow(rows)
  if (next === undefined) {
    const own = rows.some(({ mine }) => mine)
    return own && <ButtonLink href={`/cycles/${cycle}/check`}>{t('tasks.checkAnswers')}</ButtonLink>
  }
  const { section, status, page } = next
  return (
    <p className={styles['next']}>
      {t('tasks.next')}{' '}
      <Link href={`/cycles/${cycle}/s/${section.section}/${page}`}>
        {text(textKeys.sectionTitle(section.section)) ?? section.section}
      </Link>{' '}
      <StatusTag status={status} />
    </p>
  )
}
