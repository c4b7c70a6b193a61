import type { IndicatorReply, ObservationReply } from '#shared/contract/results.ts'
import { colonOf } from '#client/i18n/colon.ts'
import { languageName } from '../language-name.ts'
import { excludedSign } from '../figures/scale-of.ts'
import { usePage } from '../page-words.ts'
import { flagWords } from './numbers.ts'
import styles from './table.module.css'

type Remarked = Pick<ObservationReply, 'flags' | 'excluded' | 'footnotes'>

/** What is remarked of a State's figure: its flags, why figures of groups leave it out, and its notes. */
export function Remarks({ observation }: { readonly observation: Remarked }) {
  const page = usePage()
  const { flags, excluded, footnotes } = observation
  return (
    <>
      {flagWords(page, flags).join(page.t('comma'))}
      {excluded && <WhyLeftOut {...excluded} />}
      {footnotes.map(({ text, language }, at) => (
        <span key={`${at} ${text}`} className={styles['footnote']} lang={language} dir="auto">
          {text}
        </span>
      ))}
    </>
  )
}

type Exclusion = NonNullable<ObservationReply['excluded']>

function WhyLeftOut(excluded: Exclusion) {
  const { t } = usePage()
  return (
    <span className={styles['footnote']}>
      {t('excluded')} <Reason {...excluded} />
    </span>
  )
}

/** Beside a State's figure where no list of the figures left out stands below it: the mark, and why. */
export function LeftOutMark({ excluded }: { readonly excluded: Exclusion | undefined }) {
  if (!excluded) return null
  return (
    <>
      {` ${excludedSign}`}
      <WhyLeftOut {...excluded} />
    </>
  )
}

/** A reason as it was written, marked with its language; which one that is stands beside it where it is not the reader's. */
export function Reason({ reason, language }: Exclusion) {
  const { t, input } = usePage()
  return (
    <>
      <span lang={language} dir="auto">
        {reason}
      </span>
      {language !== input.locale && ` (${t('excluded.original', { language: languageName(input.locale, language) })})`}
    </>
  )
}

/** The States whose figures stand here and are not in those of groups, each with its published reason: beside every view. */
export function LeftOut({ indicator: { observations } }: { readonly indicator: Pick<IndicatorReply, 'observations'> }) {
  const page = usePage()
  const leftOut = observations.flatMap(({ state, excluded }) => (excluded ? [{ state, excluded }] : []))
  if (leftOut.length === 0) return null
  return (
    <section className={styles['leftOut']} id="left-out">
      <h3>{page.t('excluded.title')}</h3>
      <ul>
        {leftOut.map(({ state, excluded }) => (
          <li key={state}>
            <strong>{page.stateName(state)}</strong>
            {colonOf(page.input.locale)} <Reason {...excluded} />
          </li>
        ))}
      </ul>
    </section>
  )
}
