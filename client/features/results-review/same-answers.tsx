import { Link } from 'wouter'
import type { ReviewedObservation } from '#shared/contract/review-parts.ts'
import { useStates } from '#client/api/use-states.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import styles from './results-review.module.css'

interface SameAnswersProps {
  readonly cycle: string
  readonly observation: ReviewedObservation
}

/** Below a value: the other indicators that rest on the same answers of this State, each with how it stands there. */
export function SameAnswers({ cycle, observation: { sameAnswers } }: SameAnswersProps) {
  const { t } = useLanguage()
  const standing = useStanding()
  if (sameAnswers.length === 0) return null
  return (
    <>
      <p className={styles['quiet']}>{t('review.same.answers')}</p>
      <ul className={styles['signs']}>
        {sameAnswers.map((one) => (
          <li key={one.id}>
            <Link href={`/results/review/${cycle}/${one.id}`}>{nameOf(one)}</Link> {standing(one)}
          </li>
        ))}
      </ul>
    </>
  )
}

/**
 * Before values are left out: where else the same answers still count, State by State where there are several. Names without
 * links, which would lead away from a reason half written.
 */
export function DecideThereToo({ observations }: { readonly observations: readonly ReviewedObservation[] }) {
  const { t } = useLanguage()
  const states = useStates()
  const standing = useStanding()
  const counting = observations
    .map(({ state, sameAnswers }) => ({ state, others: sameAnswers.filter(({ standing }) => standing !== 'excluded') }))
    .filter(({ others }) => others.length > 0)
  if (counting.length === 0) return null
  return (
    <>
      <p>{t('review.same.decideThere')}</p>
      <ul>
        {counting.flatMap(({ state, others }) =>
          others.map((one) => (
            <li key={`${state} ${one.id}`}>
              {observations.length > 1 && `${states.nameOf(state)} – `}
              {nameOf(one)} {standing(one)}
            </li>
          )),
        )}
      </ul>
    </>
  )
}

type Same = ReviewedObservation['sameAnswers'][number]

function nameOf({ id, name }: Same): string {
  return `${id} ${name}`
}

function useStanding(): (one: Same) => string {
  const { t } = useLanguage()
  return ({ standing }) => {
    const how = standing ?? 'unremarkable'
    return t(`review.same.${how}`)
  }
}
