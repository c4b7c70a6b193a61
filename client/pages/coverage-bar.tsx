import type { ExplorerReply } from '#shared/contract/results.ts'
import { usePage } from './page-words.ts'
import styles from './coverage-bar.module.css'

interface CoverageBarProps {
  readonly coverage: Pick<NonNullable<ExplorerReply['indicators'][number]['coverage']>, 'answered' | 'invited'>
  /** Reference year of the cycle, said with the numbers. */
  readonly cycle?: number
  /** Said instead of the numbers. */
  readonly words?: string
}

/** How many of the invited States are behind a figure, in words and as a bar. */
export function CoverageBar({ coverage, cycle = 0, words }: CoverageBarProps) {
  const { t } = usePage()
  const { answered, invited } = coverage
  return (
    <span className={styles['coverage']}>
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect className={styles['all']} width="100" height="6" />
        <rect className={styles['answered']} width={(100 * answered) / Math.max(1, invited)} height="6" />
      </svg>
      <span>{words ?? t('cardCoverage', { year: String(cycle), answered, invited })}</span>
    </span>
  )
}
