import type { ExplorerReply } from '#shared/contract/results.ts'
import { usePage } from './page-words.ts'
import styles from './coverage-bar.module.css'

interface CoverageBarProps {
  readonly coverage: NonNullable<ExplorerReply['indicators'][number]['coverage']>
  readonly cycle: number
}

/** How many of the invited States are behind a figure, in words and as a bar. */
export function CoverageBar({ coverage, cycle }: CoverageBarProps) {
  const { t } = usePage()
  return (
    <div className={styles['coverage']}>
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect className={styles['all']} width="100" height="6" />
        <rect
          className={styles['answered']}
          width={(100 * coverage.answered) / Math.max(1, coverage.invited)}
          height="6"
        />
      </svg>
      <p>{t('cardCoverage', { year: String(cycle), answered: coverage.answered, invited: coverage.invited })}</p>
    </div>
  )
}
