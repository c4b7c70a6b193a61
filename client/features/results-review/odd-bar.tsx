import { oddities, type Oddity } from '#shared/indicator/look-odd.ts'
import type { ReviewedObservation } from '#shared/contract/review-parts.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { Button } from '#client/ui/button.tsx'
import { Select } from '#client/ui/select.tsx'
import styles from './results-review.module.css'

interface OddBarProps {
  readonly observations: readonly ReviewedObservation[]
  readonly why: Oddity | undefined
  readonly onWhy: (why: Oddity | undefined) => void
  /** States in sight of which nothing was said yet. */
  readonly undecided: readonly string[]
  readonly chosen: readonly string[]
  readonly onChoose: (states: readonly string[]) => void
  readonly busy: boolean
  readonly onMark: () => void
  readonly onExclude: () => void
}

/** Above the values: only those that stand out for one reason, and one decision for all that are chosen. */
export function OddBar(props: OddBarProps) {
  const { t } = useLanguage()
  const { observations, why, onWhy, undecided, chosen, onChoose, busy, onMark, onExclude } = props
  const occurring = oddities.filter((oddity) => countWith(observations, oddity) > 0)
  return (
    <div className={styles['bar']}>
      <Select
        id="review-why"
        label={t('review.filter')}
        options={[
          { value: '', label: t('review.filterAll', { count: observations.length }) },
          ...occurring.map((value) => ({
            value,
            label: t('review.filterOne', { why: t(`review.kind.${value}`), count: countWith(observations, value) }),
          })),
        ]}
        value={why ?? ''}
        onChange={({ currentTarget: { value } }) => onWhy(oddities.find((oddity) => oddity === value))}
      />
      {undecided.length > 0 && (
        <label className={styles['check']}>
          <input
            type="checkbox"
            checked={chosen.length === undecided.length}
            onChange={({ currentTarget: { checked } }) => onChoose(checked ? undecided : [])}
          />
          {t('review.chooseAll', { count: undecided.length })}
        </label>
      )}
      <div className={styles['together']}>
        <span role="status">{chosen.length > 0 && t('review.chosen', { count: chosen.length })}</span>
        {chosen.length > 0 && (
          <>
            <Button look="secondary" busy={busy} onClick={onMark}>
              {t('review.markChosen')}
            </Button>
            <Button look="secondary" busy={busy} onClick={onExclude}>
              {t('review.excludeChosen')}
            </Button>
          </>
        )}
      </div>
    </div>
  )
}

/** Whether one of the signs of a value is of this kind. */
export function hasSign({ signs }: ReviewedObservation, why: Oddity): boolean {
  return signs.some(({ oddity }) => oddity === why)
}

function countWith(observations: readonly ReviewedObservation[], why: Oddity): number {
  return observations.filter((one) => hasSign(one, why)).length
}
