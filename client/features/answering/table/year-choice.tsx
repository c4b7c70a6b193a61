import { useMessages } from '#client/i18n/messages.tsx'
import { useOpenReply } from '#client/reply/reply-context.tsx'
import { classNames } from '#client/ui/class-names.ts'
import styles from './table.module.css'

interface YearChoiceProps {
  readonly years: readonly (string | undefined)[]
  readonly year: string | undefined
  readonly onChange: (year: string | undefined) => void
}

/** One year of the table at a time. */
export function YearChoice({ years, year, onChange }: YearChoiceProps) {
  const t = useMessages()
  const { referenceYear } = useOpenReply().summary
  return (
    <div role="group" aria-label={t('answering.table.years')} className={styles['years']}>
      {years.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === year}
          className={classNames(styles['year'], one === year && styles['yearOn'])}
          onClick={() => onChange(one)}
        >
          {String(referenceYear + Number(one))}
        </button>
      ))}
    </div>
  )
}
