import { useEffect } from 'react'
import type { Version } from '#shared/definition/definition.ts'
import { offers } from '#client/api/actor.ts'
import { addressOf } from '#client/api/request.ts'
import { getCanonical, getStanding, getSubmittedSmallCounts, readSubmission } from '#client/api/endpoints.generated.ts'
import { ProblemNotice } from '#client/api/problem-notice.tsx'
import { useSession } from '#client/api/session.ts'
import { useEndpoint } from '#client/api/use-endpoint.ts'
import { useStates } from '#client/api/use-states.ts'
import { useVersion } from '#client/api/use-version.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { BackLink } from '#client/ui/back-link.tsx'
import { SinceThen } from '#client/reply/since-then.tsx'
import { Button } from '#client/ui/button.tsx'
import { Actions } from '#client/ui/layout.tsx'
import { PageHeading } from '#client/ui/page-heading.tsx'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { ChangedAnswers } from './changed-answers.tsx'
import { opennessOf } from './openness.ts'
import { ReceiptFacts } from './receipt-facts.tsx'
import { Revisions } from './revisions.tsx'
import { scrollToAnswer } from './scroll-to-answer.ts'
import { SubmittedSection, type SubmittedSectionProps } from './submitted-section.tsx'

/** `/secretariat/submissions/:id`: a submitted reply to read and print, in the order of the questionnaire. */
export function SubmittedPage({ submission }: { readonly submission: string }) {
  const t = useMessages()
  const states = useStates()
  const session = useSession().data
  const read = useEndpoint(readSubmission, { params: { submission } })
  const standing = useEndpoint(getStanding, { params: { submission } })
  const small = useEndpoint(getSubmittedSmallCounts, { params: { submission } }).data
  const { version, text, error } = useVersion(read.data?.receipt.versionId)
  const failed = read.error ?? standing.error ?? error
  const isThere = read.data !== undefined && standing.data !== undefined && version !== undefined
  useEffect(() => {
    if (isThere) scrollToAnswer()
  }, [isThere])
  // Whatever failed is asked for again; what is there is read anew with it.
  if (failed)
    return <ProblemNotice error={failed} onRetry={() => void Promise.all([read.refetch(), standing.refetch()])} />
  if (!read.data || !standing.data || !version) return <Skeleton lines={10} />
  const { receipt, changes } = read.data
  const openness = opennessOf(read.data, version, standing.data, small?.withheld ?? false)
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
      <Revisions revisions={standing.data.revisions} shown={submission} />
      <SinceThen submission={submission} />
      {changes && <ChangedAnswers changes={changes} revision={receipt.revision} version={version} text={text} />}
      <SubmittedSections version={version} reply={read.data} openness={openness} text={text} />
    </article>
  )
}

interface SubmittedSectionsProps extends Omit<SubmittedSectionProps, 'number' | 'section'> {
  readonly version: Version
}

function SubmittedSections({ version, ...rest }: SubmittedSectionsProps) {
  return version.sections.map((section, place) => (
    <SubmittedSection key={section.id} number={place + 1} section={section} {...rest} />
  ))
}
