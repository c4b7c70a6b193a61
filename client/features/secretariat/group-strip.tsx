import { Link } from 'wouter'
import { regionalGroups } from '#shared/contract/group-codes.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { ProgressBar } from '#client/ui/progress-bar.tsx'
import { addressOfFilter, type BoardRow } from './board-rows.ts'
import styles from './secretariat.module.css'

/** How many of each regional group have submitted; each leads to its States. */
export function GroupStrip({ rows, cycle }: { readonly rows: readonly BoardRow[]; readonly cycle: string }) {
  const t = useMessages()
  const present = regionalGroups.filter((group) => rows.some((row) => row.group === group))
  return (
    <ul className={styles['strip']}>
      {present.map((group) => {
        const invited = rows.filter((row) => row.group === group)
        const submitted = invited.filter(({ status }) => status === 'submitted').length
        return (
          <li key={group}>
            <Link href={addressOfFilter(cycle, { status: undefined, group })}>{t(`terms.group.${group}`)}</Link>
            <ProgressBar
              value={submitted}
              max={invited.length}
              label={t('board.submittedOf', { submitted, invited: invited.length })}
            />
          </li>
        )
      })}
    </ul>
  )
}
