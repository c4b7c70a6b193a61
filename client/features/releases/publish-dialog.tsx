import type { ReleaseDetail } from '#shared/contract/releases.ts'
import { getPreparedRelease, listPreparedReleases, publishRelease } from '#client/api/endpoints.generated.ts'
import { ProblemNotice } from '#client/api/problem-notice.tsx'
import { useCommand } from '#client/api/use-command.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { Button } from '#client/ui/button.tsx'
import { Dialog } from '#client/ui/dialog.tsx'
import { Facts } from '#client/ui/facts.tsx'
import { Actions } from '#client/ui/layout.tsx'
import { PendingButton } from '#client/ui/pending-button.tsx'

interface PublishDialogProps {
  readonly release: ReleaseDetail
  /** An instant to come; absent: at once. */
  readonly embargoUntil: string | undefined
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Asks before a release becomes public: what goes out, what does not, and that it cannot be taken back in place. */
export function PublishDialog({ release, embargoUntil, onClose, onDone }: PublishDialogProps) {
  const { t, formats } = useLanguage()
  const { name } = release
  const command = useCommand(publishRelease, { refreshes: [getPreparedRelease, listPreparedReleases], onDone })
  return (
    <Dialog title={t('releases.ask.title', { name })} open onClose={onClose}>
      <p>
        {embargoUntil === undefined
          ? t('releases.ask.now')
          : t('releases.ask.later', { at: formats.instant(embargoUntil) })}
      </p>
      <WhatGoesOut release={release} />
      <p>{t('releases.ask.final')}</p>
      {command.error && <ProblemNotice error={command.error} />}
      <Actions>
        <PendingButton
          pending={command.isPending}
          pendingLabel={t('releases.publishing')}
          onClick={() => command.mutate({ params: { release: name }, body: embargoUntil ? { embargoUntil } : {} })}
        >
          {embargoUntil === undefined ? t('releases.publishNow', { name }) : t('releases.publishLater')}
        </PendingButton>
        <Button look="secondary" onClick={onClose}>
          {t('releases.ask.cancel')}
        </Button>
      </Actions>
    </Dialog>
  )
}

function WhatGoesOut({ release: { counts, cycles, findings } }: Pick<PublishDialogProps, 'release'>) {
  const { t, formats } = useLanguage()
  const toLookAt = findings.flatMap(({ check, count }) =>
    check === 'undecided' || check === 'leftOut'
      ? [{ term: t(`releases.check.${check}.term`), value: formats.number(count) }]
      : [],
  )
  return (
    <Facts
      facts={[
        { term: t('releases.cycles'), value: formats.list(cycles.map(({ title }) => title)) },
        { term: t('releases.ask.contents'), value: t('releases.ask.public', counts) },
        { term: t('releases.ask.withheld'), value: t('releases.ask.kept', counts) },
        ...toLookAt,
      ]}
    />
  )
}
