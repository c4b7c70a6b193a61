import { getReceipt } from '#client/api/endpoints.generated.ts'
import { ProblemNotice } from '#client/api/problem-notice.tsx'
import { useEndpoint } from '#client/api/use-endpoint.ts'
import { useStates } from '#client/api/use-states.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { SinceThen } from '#client/reply/since-then.tsx'
import { BackLink } from '#client/ui/back-link.tsx'
import { Banner } from '#client/ui/banner.tsx'
import { PageSection } from '#client/ui/layout.tsx'
import { PageHeading } from '#client/ui/page-heading.tsx'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { Correction } from './correction.tsx'
import { ReceiptActions } from './receipt-actions.tsx'
import { ReceiptFacts } from './receipt-facts.tsx'

/** `/receipts/:submission`: the proof given for a submission; it stays at this address. */
export function ReceiptPage({ submission }: { readonly submission: string }) {
  const t = useMessages()
  const { nameOf } = useStates()
  const { data: receipt, error } = useEndpoint(getReceipt, { params: { submission } })
  if (error) return <ProblemNotice error={error} />
  if (!receipt) return <Skeleton />
  return (
    <>
      <BackLink href={`/cycles/${receipt.cycle}`}>{t('answering.backToTasks')}</BackLink>
      <PageHeading title={t('receipt.title', { state: nameOf(receipt.state), cycle: receipt.cycleTitle })} />
      {receipt.demonstration && <Banner tone="warning" title={t('app.demonstration')} />}
      <Banner tone="done" title={t('receipt.received', { reference: receipt.reference })}>
        <p>{t('receipt.keep')}</p>
      </Banner>
      <ReceiptFacts receipt={receipt} />
      <SinceThen submission={receipt.id} />
      <PageSection title={t('receipt.next')}>
        <ol>
          <li>{t('receipt.nextSecretariat')}</li>
          <li>{t('receipt.nextPublic')}</li>
        </ol>
      </PageSection>
      <Correction receipt={receipt} />
      <ReceiptActions receipt={receipt} />
    </>
  )
}
