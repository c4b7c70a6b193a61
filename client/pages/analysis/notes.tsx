import type { AnalysisReply } from '#shared/contract/analysis.ts'
import { usePage } from '../page-words.ts'
import { filePath, membersWith } from './address.ts'
import styles from './analysis.module.css'

/** How it was counted, and the same figures to take away: rule, filters, edition and coverage go with them. */
export function Notes({ analysis }: { readonly analysis: AnalysisReply }) {
  const { t, link } = usePage()
  const members = membersWith(analysis, { cell: undefined })
  return (
    <section className={styles['notes']} aria-labelledby="how">
      <h2 id="how">{t('analysis.how')}</h2>
      <p>{analysis.rule}</p>
      <p>{t('analysis.bias')}</p>
      <ul className={styles['files']} data-print="no">
        <li>
          <a href={link(filePath(analysis, 'table.xlsx'), members)}>{t('analysis.xlsx')}</a>
        </li>
        <li>
          <a href={link(filePath(analysis, 'table.csv'), members)}>{t('analysis.csv')}</a>
        </li>
        <li>
          <a href={link(filePath(analysis, undefined), members)} download={`${analysis.title}.json`}>
            {t('analysis.json')}
          </a>
        </li>
      </ul>
    </section>
  )
}
