import { getCycle } from '#client/api/endpoints.generated.ts'
import { ProblemNotice } from '#client/api/problem-notice.tsx'
import { useEndpoint } from '#client/api/use-endpoint.ts'
import { useReply } from '#client/api/use-reply.ts'
import { useVersion } from '#client/api/use-version.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { BackLink } from '#client/ui/back-link.tsx'
import { Button, ButtonLink } from '#client/ui/button.tsx'
import { Actions, PageSection } from '#client/ui/layout.tsx'
import { PageHeading } from '#client/ui/page-heading.tsx'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { textKeys } from '#shared/definition/text-keys.ts'
import { CycleFacts } from './cycle-facts.tsx'
import { HoldersTable } from './holders-table.tsx'
import { Preview } from './preview.tsx'

/** `/cycles/:cycle/start`: what is asked and why, what is needed, what will be public; all questions to read and print. */
export function StartPage({ cycle: key }: { readonly cycle: string }) {
  const t = useMessages()
  const cycle = useEndpoint(getCycle, { params: { cycle: key } })
  const { reply } = useReply(key)
  const { version, text, error } = useVersion(cycle.data?.versionId)
  const failed = cycle.error ?? error
  if (failed) return <ProblemNotice error={failed} onRetry={() => void cycle.refetch()} />
  if (!cycle.data || !version) return <Skeleton />
  return (
    <>
      <BackLink href="/work">{t('home.title')}</BackLink>
      <PageHeading title={cycle.data.title} caption={text(textKeys.title)} lead={text(textKeys.summary)} />
      <CycleFacts cycle={cycle.data} version={version} />
      <Actions>
        <ButtonLink href={`/cycles/${key}`}>
          {reply?.lastActivity === undefined ? t('start.start') : t('start.toTasks')}
        </ButtonLink>
        <Button look="secondary" onClick={() => window.print()}>
          {t('start.print')}
        </Button>
      </Actions>
      <PageSection title={t('start.public')}>
        <p>{t('start.publicAnswer')}</p>
      </PageSection>
      <HoldersTable version={version} text={text} />
      <Preview version={version} text={text} />
    </>
  )
}
