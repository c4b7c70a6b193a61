import type { WithdrawnDocumentContent } from '#shared/contract/document-page.ts'
import { usePage } from '../page-words.ts'
import styles from './document.module.css'
import { OtherTexts } from './other-texts.tsx'
import { ChooseCycle } from './toolbar.tsx'

/** In the place of a document that was withdrawn: when that was and why, and what else can be read on the same. */
export function WithdrawnPage({ content }: { readonly content: WithdrawnDocumentContent }) {
  const { input, t, formats } = usePage()
  const { title, cycle, cycles, reason, withdrawnAt } = content
  return (
    <article className={styles['document']}>
      <header>
        <h1>{title}</h1>
        <p className={styles['subtitle']}>{cycle.title}</p>
        <div className={styles['notice']} role="note">
          <p>{t('summaryWithdrawn', { date: formats.day(withdrawnAt.slice(0, 10)) })}</p>
          <p>{t('summaryWithdrawnWhy', { reason })}</p>
        </div>
        <p className={styles['note']}>{t('summaryWithdrawnPlace')}</p>
        <OtherTexts content={content} locale={input.locale} />
      </header>
      <div className={styles['toolbar']} data-print="no">
        <ChooseCycle cycles={cycles} cycle={cycle.key} locale={input.locale} />
      </div>
    </article>
  )
}
