import { Link } from 'wouter'
import { useLanguage } from '#client/i18n/messages.tsx'
import { Tag, type TagTone } from '#client/ui/tag.tsx'
import type { BoardRow } from './board-rows.ts'
import { InvitedNote, type Invited } from './invited-note.tsx'
import styles from './secretariat.module.css'

const tones: Readonly<Record<BoardRow['status'], TagTone>> = {
  'not-started': 'plain',
  draft: 'todo',
  submitted: 'finished',
}

interface BoardLineProps {
  readonly row: BoardRow
  /** The invitation just sent to a person of this State. */
  readonly invited?: Invited
  readonly onInvite?: (row: BoardRow) => void
}

/** One State on the board: where its reply stands, and whom to ask. */
export function BoardLine({ row, invited, onInvite }: BoardLineProps) {
  const { t, formats } = useLanguage()
  return (
    <tr>
      <th scope="row">{row.name}</th>
      <td>
        <Tag tone={tones[row.status]}>{t(`board.status.${row.status}`)}</Tag>
        {row.correcting && <Tag tone="todo">{t('board.correcting')}</Tag>}
      </td>
      <td
        className={styles['instant']}
        data-label={t('board.activity')}
        data-nothing={row.lastActivity === undefined ? '' : undefined}
      >
        {row.lastActivity === undefined ? '–' : formats.brief(row.lastActivity)}
      </td>
      <td
        className={styles['instant']}
        data-label={t('board.submitted')}
        data-nothing={row.submittedAt === undefined ? '' : undefined}
      >
        {row.submittedAt !== undefined && row.submissionId !== undefined ? (
          <Link href={`/secretariat/submissions/${row.submissionId}`}>
            {t('board.submission', { at: formats.brief(row.submittedAt), revision: row.revision ?? 1 })}
            <span className="visually-hidden"> – {row.name}</span>
          </Link>
        ) : (
          '–'
        )}
      </td>
      <td data-label={t('board.focalPoints')}>
        <FocalPoints row={row} />
        {invited && <InvitedNote invited={invited} />}
      </td>
      {onInvite && (
        <td data-print="no">
          <button type="button" className={styles['invite']} onClick={() => onInvite(row)}>
            {t('board.invite')}
            <span className="visually-hidden"> – {row.name}</span>
          </button>
        </td>
      )}
    </tr>
  )
}

function FocalPoints({ row }: { readonly row: BoardRow }) {
  const { t } = useLanguage()
  if (row.focalPoints.length === 0) return t('board.noFocalPoint')
  return (
    <ul className={styles['people']}>
      {row.focalPoints.map(({ name, email, entered }) => (
        <li key={email}>
          <a href={`mailto:${email}`}>
            <bdi>{name}</bdi>
          </a>
          {!entered && ` (${t('board.notEntered')})`}
        </li>
      ))}
    </ul>
  )
}
