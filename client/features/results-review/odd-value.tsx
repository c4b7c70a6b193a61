import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { ReviewedObservation } from '#shared/contract/review-parts.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { whoAndWhen } from '#client/i18n/who-and-when.ts'
import { classNames } from '#client/ui/class-names.ts'
import { Tag } from '#client/ui/tag.tsx'
import styles from './results-review.module.css'
import { SameAnswers } from './same-answers.tsx'

interface OddValueProps {
  readonly observation: ReviewedObservation
  readonly cycle: string
  readonly name: string
  /** Chosen for a decision together with others. */
  readonly chosen: boolean
  readonly onChoose: (chosen: boolean) => void
  readonly children: ReactNode
}

/** One State's line: the value and the one before, every reason for a second look, the decision and its author. */
export function OddValue({ observation, cycle, name, chosen, onChoose, children }: OddValueProps) {
  const { t, formats } = useLanguage()
  const figure = useFigure()
  const { value, category, previous, signs, verdict, lapsed, submission, question } = observation
  return (
    <tr>
      <th scope="row">
        {verdict ? (
          name
        ) : (
          <label className={classNames(styles['check'], styles['pick'])}>
            <input type="checkbox" checked={chosen} onChange={({ currentTarget: { checked } }) => onChoose(checked)} />
            {name}
          </label>
        )}
      </th>
      <td data-figure="" data-label={t('review.value')}>
        {value === undefined ? category : figure(value)}
        {submission !== undefined && (
          <Link className={styles['answer']} href={`/secretariat/submissions/${submission}#${question ?? ''}`}>
            {t('review.openAnswer')}
            <span className="visually-hidden">: {name}</span>
          </Link>
        )}
      </td>
      <td data-figure="" data-label={t('review.previous')} data-nothing={previous === undefined ? '' : undefined}>
        {previous === undefined ? '–' : figure(previous)}
      </td>
      <td data-wide="">
        <ul className={styles['signs']}>
          {signs.map(({ oddity, figure: rests }) => (
            <li key={`${oddity} ${rests}`}>{t(`review.sign.${oddity}`, { figure: figure(rests) })}</li>
          ))}
        </ul>
        <SameAnswers cycle={cycle} observation={observation} />
      </td>
      <td className={styles['decision']} data-wide="">
        <Verdict observation={observation} />
        {lapsed && (
          <p className={styles['quiet']}>
            {t('review.lapsed', {
              verdict: t(`review.verdict.${lapsed.verdict}`),
              ...whoAndWhen(lapsed.by.name, lapsed.at, formats),
            })}
          </p>
        )}
        <div className={styles['actions']}>{children}</div>
      </td>
    </tr>
  )
}

function Verdict({ observation: { verdict, revision } }: Pick<OddValueProps, 'observation'>) {
  const { t, formats } = useLanguage()
  if (!verdict) return null
  return (
    <>
      <Tag tone={verdict.verdict === 'excluded' ? 'problem' : 'finished'}>{t(`review.verdict.${verdict.verdict}`)}</Tag>
      {verdict.reason !== undefined && (
        <p dir="auto" lang={verdict.language}>
          {verdict.reason}
        </p>
      )}
      <p className={styles['quiet']}>{t('review.verdictBy', whoAndWhen(verdict.by.name, verdict.at, formats))}</p>
      {revision > verdict.revision && <p>{t('review.newRevision')}</p>}
    </>
  )
}

/** As many decimals as the size of a figure calls for; what is below zero with a minus sign, not a hyphen. */
function useFigure(): (value: number) => string {
  const { formats } = useLanguage()
  return (value) => {
    const size = Math.abs(value)
    return formats.number(value, Number.isInteger(value) || size >= 1000 ? 0 : size < 1 ? 3 : 1).replace('-', '\u2212')
  }
}
