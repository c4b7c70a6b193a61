import type { DocumentContent } from '#shared/contract/document-page.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import { usePage } from '../page-words.ts'
import styles from './document.module.css'

/** Another cycle, and the paper for Word. */
export function Toolbar({ content: { document, cycles, paper } }: { readonly content: DocumentContent }) {
  const { t } = usePage()
  return (
    <div className={styles['toolbar']} data-print="no">
      <ChooseCycle cycles={cycles} cycle={document.cycle.key} locale={document.locale} />
      <a className={styles['paper']} href={paper} download>
        {t('summaryPaper')}
      </a>
    </div>
  )
}

interface ChooseCycleProps extends Pick<DocumentContent, 'cycles'> {
  /** Key of the one that is shown. */
  readonly cycle: string
  readonly locale: CompleteLocale
}

/** The cycles that can speak about the same. A form without a script; none where there is no choice. */
export function ChooseCycle({ cycles, cycle, locale }: ChooseCycleProps) {
  const { input, t } = usePage()
  const [path = ''] = input.address.split('?')
  if (cycles.length < 2) return null
  return (
    <form action={path} method="get">
      <input type="hidden" name="locale" value={locale} />
      <label htmlFor="summary-cycle">{t('summaryCycle')}</label>{' '}
      <select id="summary-cycle" name="cycle" defaultValue={cycle}>
        {cycles.map(({ key, title }) => (
          <option key={key} value={key}>
            {title}
          </option>
        ))}
      </select>{' '}
      <button type="submit">{t('summaryShow')}</button>
    </form>
  )
}
