import { Link } from 'wouter'
import { useLanguage } from '#client/i18n/messages.tsx'
import { Tag, type TagTone } from '#client/ui/tag.tsx'
import type { AskedFor } from './board-dialog.tsx'
import { BoardNote, type Told } from './board-note.tsx'
import type { BoardRow } from './board-rows.ts'
import { PeopleOfState } from './people-of-state.tsx'
import styles from './secretariat.module.css'

const tones: Readonly<Record<BoardRow['status'], TagTone>> = {
  'not-started': 'plain',
  draft: 'todo',
  submitted: 'finished',
}

interface BoardLineProps {
  readonly row: BoardRow
  /** What was just done for this State. */
  readonly told?: Told
  /** Absent where nobody can be invited or withdrawn. */
  readonly onAsk?: (asked: AskedFor) => void
}

/** One State on the board: where its reply stands, and whom to ask. */
export function BoardLine({ row, told, onAsk }: BoardLineProps) {
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
        <PeopleOfState row={row} {...(onAsk && { onChoose: (person) => onAsk({ person }) })} />
        {told && <BoardNote told={told} />}
      </td>
      {onAsk && (
        <td data-print="no">
          <button type="button" className={styles['invite']} onClick={() => onAsk({ invite: row })}>
            {t('board.invite')}
            <span className="visually-hidden"> – {row.name}</span>
          </button>
        </td>
      )}
    </tr>
  )
}
