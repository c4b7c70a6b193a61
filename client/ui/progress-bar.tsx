import styles from './progress-bar.module.css'

/** How far something is. The words beside it carry the meaning, the bar only shows it. */
export function ProgressBar({
  value,
  max,
  label,
}: {
  readonly value: number
  readonly max: number
  readonly label: string
}) {
  const share = max === 0 ? 0 : Math.min(100, (100 * value) / max)
  return (
    <div className={styles['progress']}>
      <svg className={styles['bar']} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect className={styles['rest']} width="100" height="4" />
        <rect className={styles['done']} width={share} height="4" />
      </svg>
      <span>{label}</span>
    </div>
  )
}
