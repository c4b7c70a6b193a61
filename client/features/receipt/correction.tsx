import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { CycleReply } from '#shared/contract/cycles.ts'
import type { ReplySummary } from '#shared/contract/replies.ts'
import type { Receipt } from '#shared/contract/submissions.ts'
import { correctionOf } from '#shared/reply/correction.ts'
import { offers } from '#client/api/actor.ts'
import { getCycle } from '#client/api/endpoints.generated.ts'
import { ProblemNotice } from '#client/api/problem-notice.tsx'
import { useSession } from '#client/api/session.ts'
import { useEndpoint } from '#client/api/use-endpoint.ts'
import { useReply } from '#client/api/use-reply.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { AskCorrection } from '#client/reply/ask-correction.tsx'
import { Button } from '#client/ui/button.tsx'
import { PageSection } from '#client/ui/layout.tsx'
import { Skeleton } from '#client/ui/skeleton.tsx'

/** Whether, how and by whom an answer can still be corrected; where it cannot, why, and whom to ask. */
export function Correction({ receipt }: { readonly receipt: Receipt }) {
  const { t } = useLanguage()
  const cycle = useEndpoint(getCycle, { params: { cycle: receipt.cycle } })
  const { reply, isPending, error } = useReply(receipt.cycle)
  const failed = cycle.error ?? error
  if (!failed && !isPending && reply === undefined) return null
  return (
    <PageSection title={t('receipt.correction')}>
      {failed && <ProblemNotice error={failed} onRetry={() => void cycle.refetch()} />}
      {!failed && !(cycle.data && reply) && <Skeleton lines={1} />}
      {cycle.data && reply && <Possible receipt={receipt} cycle={cycle.data} reply={reply} />}
    </PageSection>
  )
}

interface PossibleProps {
  readonly receipt: Receipt
  readonly cycle: CycleReply
  readonly reply: ReplySummary
}

function Possible({ receipt, cycle, reply }: PossibleProps) {
  const { t, formats } = useLanguage()
  const session = useSession().data
  const correction = correctionOf({
    revision: receipt.revision,
    reply,
    cycleOpen: cycle.status === 'open',
    maySubmit: offers(session, 'reply.submit', receipt.state),
  })
  const { reference } = receipt
  const params = { reference: `\u2068${reference}\u2069`, day: formats.day(cycle.dueOn), revision: reply.revision }
  return (
    <>
      <p>{t(`receipt.correction.${correction}`, params)}</p>
      {correction === 'offered' && <Start receipt={receipt} />}
      {correction === 'in-progress' && <Link href={`/cycles/${receipt.cycle}`}>{t('receipt.correction.goOn')}</Link>}
      {correction === 'later-revision' && reply.submissionId !== undefined && (
        <Link href={`/receipts/${reply.submissionId}`}>{t('receipt.correction.later')}</Link>
      )}
    </>
  )
}

function Start({ receipt }: { readonly receipt: Receipt }) {
  const { t } = useLanguage()
  const [, navigate] = useLocation()
  const [asking, setAsking] = useState(false)
  const words = {
    title: t('receipt.correctTitle'),
    lead: t('receipt.correctLead', { revision: receipt.revision, next: receipt.revision + 1 }),
    begin: t('receipt.correctBegin'),
    pending: t('receipt.correctPending'),
  }
  return (
    <>
      <Button look="secondary" onClick={() => setAsking(true)}>
        {t('receipt.correct')}
      </Button>
      {asking && (
        <AskCorrection
          reply={receipt.replyId}
          words={words}
          onClose={() => setAsking(false)}
          onBegun={() => navigate(`/cycles/${receipt.cycle}`)}
        />
      )}
    </>
  )
}
