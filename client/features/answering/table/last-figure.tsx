import type { CellKey } from '#shared/answer/answer.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { useOpenReply } from '#client/reply/reply-context.tsx'
import styles from './table.module.css'
import { useTable } from './table-context.tsx'

/** What the last submitted report said in this cell: beside it to compare, never a value. */
export function LastFigure({ at }: { readonly at: CellKey }) {
  const t = useMessages()
  const { store } = useOpenReply()
  const { question, write } = useTable()
  return (
    <span id={`${question.id}-last-${at}`} className={styles['last']} dir="ltr" data-print="no">
      <span className="visually-hidden">{t('answering.table.last')} </span>
      <bdi>{write(store.form.previousCell(question.id, at)) || '–'}</bdi>
    </span>
  )
}
