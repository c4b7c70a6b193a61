import { useState } from 'react'
import { inCorrection } from '#shared/reply/status.ts'
import { seatZone } from '#shared/text/seat-day.ts'
import { getReceipt } from '#client/api/endpoints.generated.ts'
import { useSession } from '#client/api/session.ts'
import { useEndpoint } from '#client/api/use-endpoint.ts'
import { useStates } from '#client/api/use-states.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { ReplyOpened, useOpenReply } from '#client/reply/reply-context.tsx'
import { BackLink } from '#client/ui/back-link.tsx'
import { Button } from '#client/ui/button.tsx'
import { Facts } from '#client/ui/facts.tsx'
import { Actions } from '#client/ui/layout.tsx'
import { PageHeading } from '#client/ui/page-heading.tsx'
import { PrintedSection } from './printed-section.tsx'
import { PublicPreview, usePreview } from './public-preview.tsx'
import { useLevels } from './use-levels.ts'

/** `/cycles/:cycle/print`: the whole reply as one document to print or keep as PDF; with `?as=public`, what everybody would read of it. */
export function PrintPage({ cycle }: { readonly cycle: string }) {
  return (
    <ReplyOpened cycle={cycle}>
      <PrintedReply />
    </ReplyOpened>
  )
}

function PrintedReply() {
  const { t } = useLanguage()
  const { cycle, summary } = useOpenReply()
  const { nameOf } = useStates()
  const { isPreview, without } = usePreview()
  return (
    <>
      <BackLink href={`/cycles/${cycle.key}/check`}>{t('checking.back')}</BackLink>
      <PageHeading title={t('checking.printTitle', { state: nameOf(summary.state), cycle: cycle.title })} />
      <TitleBlock />
      <Actions>
        <Button onClick={() => window.print()}>{t('checking.print')}</Button>
      </Actions>
      {isPreview ? <PublicPreview without={without} /> : <WholeReply />}
    </>
  )
}

/** Every section that is asked, each with who will see it. */
function WholeReply() {
  const { store } = useOpenReply()
  const levels = useLevels().current
  return store.version.sections
    .filter(({ id }) => store.form.sectionAsked(id))
    .map((section) => <PrintedSection key={section.id} section={section} levels={levels} />)
}

/** State, cycle, revision, time and hash: what a paper copy has to say of itself. */
function TitleBlock() {
  const { t, formats } = useLanguage()
  const { cycle, summary } = useOpenReply()
  const { nameOf } = useStates()
  const [opened] = useState(() => new Date().toISOString())
  const demonstration = useSession().data?.installation.demonstration === true || cycle.provenance === 'demonstration'
  const submitted = summary.status === 'submitted' && summary.submissionId !== undefined
  const receipt = useEndpoint(
    getReceipt,
    { params: { submission: summary.submissionId ?? '' } },
    { enabled: submitted },
  ).data
  const asItStood = { time: formats.instant(opened), revision: summary.revision }
  const draft = inCorrection(summary) ? t('checking.draftCorrection', asItStood) : t('checking.draft', asItStood)
  const facts = [
    { term: t('checking.state'), value: nameOf(summary.state) },
    { term: t('checking.cycle'), value: cycle.title },
    { term: t('checking.referenceYear'), value: String(summary.referenceYear) },
    ...(submitted && receipt
      ? [
          { term: t('receipt.reference'), value: <bdi>{receipt.reference}</bdi> },
          { term: t('receipt.revision'), value: formats.number(receipt.revision) },
          {
            term: t('receipt.submittedAt'),
            value: t('receipt.twoZones', {
              own: formats.inZone(receipt.submittedAt),
              seat: formats.inZone(receipt.submittedAt, seatZone),
            }),
          },
          { term: t('receipt.sha256'), value: <code dir="ltr">{receipt.sha256}</code> },
        ]
      : submitted
        ? []
        : [{ term: t('checking.status'), value: draft }]),
  ]
  return (
    <>
      {demonstration && (
        <p>
          <strong>{t('app.demonstration')}</strong>
        </p>
      )}
      <Facts facts={facts} />
    </>
  )
}
