import { useEffect, useState } from 'react'
import { useSearch } from 'wouter'
import { textKeys } from '#shared/definition/text-keys.ts'
import { subject } from '#shared/form/form.ts'
import { offers } from '#client/api/actor.ts'
import { useSession } from '#client/api/session.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { OfflineNotice } from '#client/reply/offline-notice.tsx'
import { useOpenReply } from '#client/reply/reply-context.tsx'
import { useFormValue } from '#client/reply/use-reply-values.ts'
import { BackLink } from '#client/ui/back-link.tsx'
import { Button } from '#client/ui/button.tsx'
import { DueLine } from '#client/ui/due-line.tsx'
import { PageHeading } from '#client/ui/page-heading.tsx'
import { Tabs } from '#client/ui/tabs.tsx'
import { AfterwardsLinks } from './afterwards-links.tsx'
import { AssignDialog } from './assign-dialog.tsx'
import type { SentInvitation } from './assign-form.tsx'
import { SentNotice } from './sent-notice.tsx'
import { forgetRow, rowLeft } from './row-focus.ts'
import { StatusStrip } from './status-strip.tsx'
import { byPillar, showOf, shown, shows, taskRows, type Show } from './task-rows.ts'
import { TaskGroup } from './task-group.tsx'
import styles from './team.module.css'

export function TaskList() {
  const t = useMessages()
  const { cycle, summary: reply, store, text } = useOpenReply()
  const { version, form } = store
  useFormValue(subject.reply, (now) => now.answers())
  const show = showOf(useSearch(), reply)
  const session = useSession().data
  const mayAssign = offers(session, 'reply.assign', reply.state) && reply.status === 'draft'
  const [sent, setSent] = useState<SentInvitation>()
  const [assigning, setAssigning] = useState<readonly string[]>()
  const [left] = useState(() => rowLeft(cycle.key))
  const rows = taskRows(reply, version, form, session?.person?.id)
  const visible = shown(rows, show)
  useEffect(() => {
    if (left !== undefined) document.getElementById(`row-${left}`)?.focus()
    forgetRow(cycle.key)
  }, [left, cycle.key])
  return (
    <>
      <BackLink href="/work">{t('tasks.back')}</BackLink>
      <PageHeading
        title={cycle.title}
        caption={text(textKeys.title)}
        lead={<DueLine day={cycle.dueOn} />}
        takesFocus={left === undefined}
      />
      <OfflineNotice />
      {sent && <SentNotice sent={sent} />}
      <StatusStrip reply={reply} rows={rows} text={text} />
      <Toolbar cycle={cycle.key} show={show} {...(mayAssign && { onAssign: () => setAssigning([]) })} />
      {visible.length === 0 && <p>{t('tasks.nothingHere')}</p>}
      {byPillar(visible).map((group) => (
        <TaskGroup
          key={group.rows[0]?.number}
          cycle={cycle.key}
          group={group}
          text={text}
          {...(mayAssign && { onAssign: (section: string) => setAssigning([section]) })}
        />
      ))}
      <AfterwardsLinks cycle={cycle} reply={reply} />
      {assigning && (
        <AssignDialog
          reply={reply}
          rows={rows}
          chosen={assigning}
          text={text}
          dueOn={cycle.dueOn}
          onClose={() => setAssigning(undefined)}
          onSent={(invitation) => {
            setSent(invitation)
            setAssigning(undefined)
          }}
        />
      )}
    </>
  )
}

interface ToolbarProps {
  readonly cycle: string
  readonly show: Show
  readonly onAssign?: () => void
}

function Toolbar({ cycle, show, onAssign }: ToolbarProps) {
  const t = useMessages()
  const tabs = shows.map((one) => ({
    href: `/cycles/${cycle}?show=${one}`,
    label: t(`tasks.show.${one}`),
    current: one === show,
  }))
  return (
    <div className={styles['toolbar']}>
      <Tabs label={t('tasks.show')} tabs={tabs} />
      {onAssign && (
        <Button look="secondary" onClick={onAssign}>
          {t('tasks.assign')}
        </Button>
      )}
    </div>
  )
}
