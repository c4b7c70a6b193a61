import { inCorrection } from '#shared/reply/status.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { ReplyOpened, useOpenReply } from '#client/reply/reply-context.tsx'
import { BackLink } from '#client/ui/back-link.tsx'
import { Banner } from '#client/ui/banner.tsx'
import { PageHeading } from '#client/ui/page-heading.tsx'
import { offers } from '#client/api/actor.ts'
import { useSession } from '#client/api/session.ts'
import { useStates } from '#client/api/use-states.ts'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { SubmitForm } from './submit-form.tsx'
import { UnchangedFirst } from './unchanged-first.tsx'
import { useOfficial } from './use-official.ts'

/** `/cycles/:cycle/submit`: on whose authority, what becomes public, what is left out. */
export function SubmitPage({ cycle }: { readonly cycle: string }) {
  return (
    <ReplyOpened cycle={cycle}>
      <Submit />
    </ReplyOpened>
  )
}

function Submit() {
  const t = useMessages()
  const { cycle, summary } = useOpenReply()
  const session = useSession().data
  const { nameOf } = useStates()
  const title = t('submitting.title', { state: nameOf(summary.state), cycle: cycle.title })
  const refusal =
    summary.status === 'submitted'
      ? 'submitted'
      : cycle.status !== 'open'
        ? 'closed'
        : offers(session, 'reply.submit', summary.state)
          ? undefined
          : 'noRight'
  return (
    <>
      <BackLink href={`/cycles/${cycle.key}/check`}>{t('checking.back')}</BackLink>
      <PageHeading title={title} />
      {inCorrection(summary) && (
        <Banner title={t('terms.correcting', { revision: summary.revision })}>
          {t('submitting.nextRevision', { revision: summary.revision + 1 })}
        </Banner>
      )}
      {refusal === undefined ? (
        <UnchangedFirst reply={summary}>
          <Prepared title={title} />
        </UnchangedFirst>
      ) : (
        <Banner title={t(`submitting.refused.${refusal}`)} />
      )}
    </>
  )
}

/** The form, once what a correction starts from is known. */
function Prepared({ title }: { readonly title: string }) {
  const official = useOfficial()
  return official.waiting ? <Skeleton lines={6} /> : <SubmitForm title={title} official={official} />
}
