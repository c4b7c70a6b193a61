import { offers } from '#client/api/actor.ts'
import { useSession } from '#client/api/session.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { useOpenReply } from '#client/reply/reply-context.tsx'
import { subject } from '#shared/form/form.ts'
import { useFormValue } from '#client/reply/use-reply-values.ts'
import { UnsentNotice } from '#client/reply/unsent-notice.tsx'
import { BackLink } from '#client/ui/back-link.tsx'
import { Button, ButtonLink } from '#client/ui/button.tsx'
import { Actions, PageSection } from '#client/ui/layout.tsx'
import { PageHeading } from '#client/ui/page-heading.tsx'
import { CheckedSection } from './checked-section.tsx'
import { Coverage } from './coverage.tsx'
import { FindingsPane } from './findings-pane.tsx'
import { OpenWiderDialog } from './open-wider-dialog.tsx'
import { standOf } from './stand-of.ts'
import { useAsking } from './use-asking.ts'
import { useChanged } from './use-changed.ts'
import { useLevels } from './use-levels.ts'
import { WhoSees } from './who-sees.tsx'

export function CheckAnswers() {
  const t = useMessages()
  const { cycle, summary, store } = useOpenReply()
  const session = useSession().data
  const asking = useAsking(useLevels())
  const { choices } = asking
  const changed = useChanged(asking)
  const maySetLevels = offers(session, 'reply.set-levels', summary.state)
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
      <WhoSees choices={choices} changed={changed} maySetLevels={maySetLevels} />
      {sections.map((section) => (
        <CheckedSection
          key={section.id}
          section={section}
          choices={choices}
          changed={changed}
          maySetLevels={maySetLevels}
        />
      ))}
      <OpenWiderDialog asking={asking} />
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
