import type { DocumentedRecord } from '#shared/contract/site-pages.ts'
import { usePage } from './page-words.ts'
import styles from './reply-page.module.css'

interface DocumentedPageProps {
  readonly records: readonly DocumentedRecord[]
  readonly replies: readonly { readonly state: string; readonly cycle: string }[]
}

/** What States and organizations are on record as having said or done: not demonstration data, each with its source. */
export function DocumentedPage({ records, replies }: DocumentedPageProps) {
  const { t, link, stateName } = usePage()
  return (
    <article>
      <h1>{t('documentedTitle')}</h1>
      <p>{t('documentedLead')}</p>
      <h2>{t('documentedStates')}</h2>
      <ul>
        {replies.map(({ state, cycle }) => (
          <li key={state}>
            <a href={link(`/replies/${cycle}/${state}`)}>{stateName(state)}</a>
          </li>
        ))}
      </ul>
      <h2>{t('documentedRecords')}</h2>
      {records.map((record) => (
        <section key={record.id} id={record.id} className={styles['answer']}>
          <h3 lang="en" dir="ltr">
            {record.title}
          </h3>
          <p lang="en" dir="ltr">
            {record.text}
          </p>
          <p className={styles['facts']} lang="en" dir="ltr">
            {record.owners.join(', ')} · {record.source.title}, {record.source.by}, {record.source.date} ·{' '}
            {record.place}
          </p>
        </section>
      ))}
    </article>
  )
}
