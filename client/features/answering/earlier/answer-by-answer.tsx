import type { EarlierAnswer } from '#shared/contract/earlier.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { EarlierView } from './earlier-view.tsx'
import styles from './earlier.module.css'
import type { QuestionProps } from './read.tsx'
import { useCycleTitle } from './series-table.tsx'

/** What was answered in each cycle, with what the question meant then. */
export function AnswerByAnswer({ question, earlier }: QuestionProps & { readonly earlier: readonly EarlierAnswer[] }) {
  const { t } = useLanguage()
  const titleOf = useCycleTitle()
  return earlier.map((one) => (
    <section key={one.cycle} className={styles['one']}>
      <h3>
        {String(one.referenceYear)} · <bdi>{titleOf(one.cycle)}</bdi>
      </h3>
      {one.change !== 'same' && <p className={styles['soft']}>{t(`answering.earlier.change.${one.change}`)}</p>}
      <EarlierView question={question.id} earlier={one} />
    </section>
  ))
}
