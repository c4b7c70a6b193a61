import { nonAnswers, valueFlags } from '#shared/answer/reasons.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import styles from './table.module.css'
import { useTable } from './table-context.tsx'

/** What may be typed in a cell besides a number. */
export function Legend({
  arrowsStay,
  onArrowsStay,
}: {
  readonly arrowsStay: boolean
  readonly onArrowsStay: (on: boolean) => void
}) {
  const t = useMessages()
  const { letters } = useTable().reading
  return (
    <>
      <p>{t('answering.table.legendLead')}</p>
      <dl className={styles['legend']}>
        {nonAnswers.map((reason) => (
          <div key={reason}>
            <dt>
              {letters.reasons[reason].map((letter) => (
                <kbd key={letter}>{letter}</kbd>
              ))}
            </dt>
            <dd>{t(`terms.nonAnswer.${reason}`)}</dd>
          </div>
        ))}
        {valueFlags.map((flag) => (
          <div key={flag}>
            <dt>
              <kbd dir="ltr">12{letters.flags[flag]}</kbd>
            </dt>
            <dd>{t(`terms.flag.${flag}`)}</dd>
          </div>
        ))}
      </dl>
      <label className={styles['wish']}>
        <input type="checkbox" checked={arrowsStay} onChange={(event) => onArrowsStay(event.currentTarget.checked)} />
        <span>{t('answering.table.arrowsStay')}</span>
      </label>
    </>
  )
}
