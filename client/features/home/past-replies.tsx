import { Link } from 'wouter'
import { inCorrection } from '#shared/reply/status.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { Table } from '#client/ui/table.tsx'
import styles from './home.module.css'
import type { InboxEntry } from './sort-inbox.ts'

/** Replies of closed cycles with their receipts, readable for ever. */
export function PastReplies({ entries }: { readonly entries: readonly InboxEntry[] }) {
  const { t, formats } = useLanguage()
  return (
    <Table caption={t('home.past')} captionHidden stacked>
      <thead>
        <tr>
          <th scope="col">{t('home.cycle')}</th>
          <th scope="col">{t('home.year')}</th>
          <th scope="col">{t('home.closed')}</th>
          <th scope="col">{t('home.receipt')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ reply, cycle }) => (
          <tr key={reply.id}>
            <th scope="row">
              <bdi>{cycle.title}</bdi>
            </th>
            <td data-label={t('home.year')}>{cycle.referenceYear}</td>
            <td data-label={t('home.closed')}>{formats.day(cycle.dueOn)}</td>
            <td data-label={t('home.receipt')}>
              {reply.submissionId === undefined ? (
                t('home.notSubmitted')
              ) : (
                <Link href={`/receipts/${reply.submissionId}`}>
                  {t('home.receiptOf', { revision: reply.revision })}
                </Link>
              )}
              {inCorrection(reply) && (
                <span className={styles['soft']}> {t('home.correctionDropped', { revision: reply.revision })}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
