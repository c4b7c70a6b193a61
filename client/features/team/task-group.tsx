import { Link } from 'wouter'
import { textKeys } from '#shared/definition/text-keys.ts'
import type { TextOf } from '#client/api/use-version.ts'
import { useLanguage, useMessages } from '#client/i18n/messages.tsx'
import { leaveRow } from './row-focus.ts'
import { StatusTag } from './status-tag.tsx'
import type { RowGroup, TaskRow } from './task-rows.ts'
import styles from './team.module.css'

interface TaskGroupProps {
  readonly cycle: string
  readonly group: RowGroup
  readonly text: TextOf
  readonly onAssign?: (section: string) => void
}

/** The sections of one pillar: a list whose links name section, status and holder. */
export function TaskGroup({ cycle, group, text, onAssign }: TaskGroupProps) {
  return (
    <section className={styles['group']}>
      <h2>
        <GroupTitle group={group} text={text} />
      </h2>
      <ul className={styles['rows']}>
        {group.rows.map((row) => (
          <Row key={row.section.section} cycle={cycle} row={row} text={text} {...(onAssign && { onAssign })} />
        ))}
      </ul>
    </section>
  )
}

function GroupTitle({ group, text }: { readonly group: RowGroup; readonly text: TextOf }) {
  const t = useMessages()
  const { pillar, afterPillars } = group
  if (pillar !== undefined) return t('tasks.pillar', { pillar, title: text(textKeys.pillar(pillar)) ?? '' })
  return afterPillars ? t('tasks.further') : t('tasks.general')
}

interface RowProps {
  readonly cycle: string
  readonly row: TaskRow
  readonly text: TextOf
  readonly onAssign?: (section: string) => void
}

function Row({ cycle, row, text, onAssign }: RowProps) {
  const t = useMessages()
  const { section: id } = row.section
  const title = text(textKeys.sectionTitle(id)) ?? id
  return (
    <li className={styles['row']}>
      <div className={styles['what']}>
        <Link
          id={`row-${id}`}
          href={`/cycles/${cycle}/s/${id}/${row.page}`}
          aria-describedby={`status-${id} holder-${id}`}
          onClick={() => leaveRow(cycle, id)}
        >
          <span className={styles['number']}>{`${row.number} `}</span>
          {title}
        </Link>
        <Holders row={row} />
      </div>
      <div className={styles['status']} id={`status-${id}`}>
        <StatusTag status={row.status} />
      </div>
      {onAssign && (
        <button type="button" className={styles['assign']} data-print="no" onClick={() => onAssign(id)}>
          {t('tasks.assignOne')}
          <span className="visually-hidden"> {title}</span>
        </button>
      )}
    </li>
  )
}

/** Ministry and person who hold the section; a person who has not entered yet is named as such. */
function Holders({ row }: { readonly row: TaskRow }) {
  const { t, formats } = useLanguage()
  const { contributors, section, ready } = row.section
  return (
    <p id={`holder-${section}`} className={styles['holder']}>
      {contributors.length === 0 && !(ready && !ready.stale) && t('tasks.notAssigned')}
      {contributors.map(({ id, name, organization, entered, dueOn }, place) => (
        <span key={id}>
          {place > 0 && ' · '}
          <bdi>{[organization, name].filter(Boolean).join(', ')}</bdi>
          {!entered && ` (${t('tasks.notEntered')})`}
          {dueOn !== undefined && ` – ${t('tasks.wantedBy', { day: formats.day(dueOn) })}`}
        </span>
      ))}
      {ready && !ready.stale && (
        <>
          {contributors.length > 0 && ' · '}
          <bdi>{t('tasks.readyBy', { name: ready.by.name })}</bdi>
        </>
      )}
    </p>
  )
}
