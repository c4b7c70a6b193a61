import type { ReleaseDetail } from '#shared/contract/releases.ts'
import { CommandDialog } from '#client/api/command-dialog.tsx'
import { getPreparedRelease, listPreparedReleases, publishRelease } from '#client/api/endpoints.generated.ts'
import { useCommand } from '#client/api/use-command.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { Facts } from '#client/ui/facts.tsx'

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
    <CommandDialog
      title={t('releases.ask.title', { name })}
      command={command}
      action={embargoUntil === undefined ? t('releases.publishNow', { name }) : t('releases.publishLater')}
      pendingAction={t('releases.publishing')}
      onSend={() => command.mutate({ params: { release: name }, body: embargoUntil ? { embargoUntil } : {} })}
      onClose={onClose}
      cancel={t('releases.ask.cancel')}
    >
      <p>
        {embargoUntil === undefined
          ? t('releases.ask.now')
          : t('releases.ask.later', { at: formats.instant(embargoUntil) })}
      </p>
      <WhatGoesOut release={release} />
      <p>{t('releases.ask.final')}</p>
    </CommandDialog>
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
