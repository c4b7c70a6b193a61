import { offers } from '#client/api/actor.ts'
import { addressOf } from '#client/api/request.ts'
import { getCanonical, readSubmission } from '#client/api/endpoints.generated.ts'
import { ProblemNotice } from '#client/api/problem-notice.tsx'
import { useSession } from '#client/api/session.ts'
import { useEndpoint } from '#client/api/use-endpoint.ts'
import { useStates } from '#client/api/use-states.ts'
import { useVersion } from '#client/api/use-version.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { BackLink } from '#client/ui/back-link.tsx'
import { Button } from '#client/ui/button.tsx'
import { Actions } from '#client/ui/layout.tsx'
import { PageHeading } from '#client/ui/page-heading.tsx'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { ReceiptFacts } from './receipt-facts.tsx'
import { SubmittedSection } from './submitted-section.tsx'

/** `/secretariat/submissions/:id`: a submitted reply to read and print, in the order of the questionnaire. */
export function SubmittedPage({ submission }: { readonly submission: string }) {
  const t = useMessages()
  const states = useStates()
  const session = useSession().data
  const read = useEndpoint(readSubmission, { params: { submission } })
  const { version, text, error } = useVersion(read.data?.receipt.versionId)
  const failed = read.error ?? error
  if (failed) return <ProblemNotice error={failed} onRetry={() => void read.refetch()} />
  if (!read.data || !version) return <Skeleton lines={10} />
  const { receipt } = read.data
  return (
    <article>
      {offers(session, 'responses.read') && (
        <BackLink href={`/secretariat/cycles/${receipt.cycle}`}>{t('submitted.back')}</BackLink>
      )}
      <PageHeading
        title={t('submitted.title', { state: states.nameOf(receipt.state) })}
        caption={<bdi>{receipt.cycleTitle}</bdi>}
      />
      <ReceiptFacts receipt={receipt} />
      <Actions>
        <Button look="secondary" onClick={() => window.print()}>
          {t('submitted.print')}
        </Button>
        <a
          href={addressOf(getCanonical.path, { params: { submission } })}
          download={`${receipt.reference}.json`}
          data-print="no"
        >
          {t('submitted.canonical')}
        </a>
      </Actions>
      {version.sections.map((section, place) => (
        <SubmittedSection key={section.id} number={place + 1} section={section} reply={read.data} text={text} />
      ))}
    </article>
  )
}
