import type { DocumentContent } from '#shared/contract/document-page.ts'
import { usePage } from '../page-words.ts'
import styles from './document.module.css'

/** Another cycle, and the paper for Word. A form without a script. */
export function Toolbar({ content: { document, cycles, paper } }: { readonly content: DocumentContent }) {
  const { input, t } = usePage()
  const [path = ''] = input.address.split('?')
  return (
    <div className={styles['toolbar']} data-print="no">
      {cycles.length > 1 && (
        <form action={path} method="get">
          <input type="hidden" name="locale" value={document.locale} />
          <label htmlFor="summary-cycle">{t('summaryCycle')}</label>{' '}
          <select id="summary-cycle" name="cycle" defaultValue={document.cycle.key}>
            {cycles.map(({ key, title }) => (
              <option key={key} value={key}>
                {title}
              </option>
            ))}
          </select>{' '}
          <button type="submit">{t('summaryShow')}</button>
        </form>
      )}
      <a className={styles['paper']} href={paper} download>
        {t('summaryPaper')}
      </a>
    </div>
  )
}
