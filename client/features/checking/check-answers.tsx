import { Link } from 'wouter'
import { offers } from '#client/api/actor.ts'
import { useSession } from '#client/api/session.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { useOpenReply } from '#client/reply/reply-context.tsx'
import { subject } from '#shared/form/form.ts'
import { inCorrection } from '#shared/reply/status.ts'
import type { ReplySummary } from '#shared/contract/replies.ts'
import { useFormValue } from '#client/reply/use-reply-values.ts'
import { PracticesShown } from '#client/reply/practices-shown.tsx'
import { UnsentNotice } from '#client/reply/unsent-notice.tsx'
import { BackLink } from '#client/ui/back-link.tsx'
import { Button, ButtonLink } from '#client/ui/button.tsx'
import { Actions, PageSection } from '#client/ui/layout.tsx'
import { PageHeading } from '#client/ui/page-heading.tsx'
import { CheckedSection } from './checked-section.tsx'
import { Coverage } from './coverage.tsx'
import { FindingsPane } from './findings-pane.tsx'
import { PublicSummary } from './public-summary.tsx'
import { SmallCounts } from './small-counts.tsx'
import { useRelease } from './use-release.ts'

export function CheckAnswers() {
  const t = useMessages()
  const { cycle, summary, store } = useOpenReply()
  const session = useSession().data
  const release = useRelease()
  const mayRelease = offers(session, 'reply.release', summary.state)
  const maySubmit =
    offers(session, 'reply.submit', summary.state) && summary.status === 'draft' && cycle.status === 'open'
  useFormValue(subject.reply, (form) => form.findings())
  const sections = store.version.sections.filter(({ id }) => store.form.sectionAsked(id))
  return (
    <>
      <BackLink href={`/cycles/${cycle.key}`}>{t('answering.backToTasks')}</BackLink>
      <PageHeading
        title={t('checking.title')}
        caption={cycle.title}
        lead={t(`checking.lead.${standOf(summary)}`, { revision: summary.revision })}
      />
      <UnsentNotice />
      <PageSection title={t('checking.coverage')}>
        <Coverage />
      </PageSection>
      <PageSection title={t('checking.findings')}>
        <FindingsPane />
      </PageSection>
      <PageSection title={t('checking.whoSees')}>
        <PublicSummary release={release.current} />
        <p>
          <Link href={`/cycles/${cycle.key}/print?as=public`}>{t('checking.toPreview')}</Link>
        </p>
        <PracticesShown release={release.current} />
        {!mayRelease && <p>{t('checking.releaseByFocalPoint')}</p>}
        <SmallCounts mayRelease={mayRelease} />
        <span role="status" className="visually-hidden">
          {release.isAnyPending && t('checking.changingLevel')}
        </span>
      </PageSection>
      {sections.map((section) => (
        <CheckedSection key={section.id} section={section} release={release} mayRelease={mayRelease} />
      ))}
      <Actions>
        {maySubmit && <ButtonLink href={`/cycles/${cycle.key}/submit`}>{t('checking.toSubmit')}</ButtonLink>}
        <ButtonLink look="secondary" href={`/cycles/${cycle.key}/print`}>
          {t('checking.toPrint')}
        </ButtonLink>
        <Button look="quiet" onClick={() => window.print()}>
          {t('checking.print')}
        </Button>
      </Actions>
    </>
  )
}

function standOf(reply: ReplySummary): 'first' | 'submitted' | 'correcting' {
  if (reply.status === 'submitted') return 'submitted'
  return inCorrection(reply) ? 'correcting' : 'first'
}
