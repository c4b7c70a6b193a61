import { percentOf, shownPercent } from '#shared/analysis/share.ts'
import type { OverviewReply } from '#shared/contract/narratives.ts'
import { usePage, type Page } from '../page-words.ts'
import { SubmittedLinks } from '../submitted-links.tsx'
import fields from '../form.module.css'
import { pathOf } from './address.ts'
import styles from './challenges.module.css'
import { CycleFilter, GroupFilter, SubjectFilter } from './filters.tsx'
import form from './search-form.module.css'
import { Views } from './views.tsx'

/** What stood in the way most often, and which assistance is needed and offered: counted from coded answers. */
export function ChallengesPage({ overview }: { readonly overview: OverviewReply }) {
  const page = usePage()
  const { t } = page
  const { cycle, challenges, assistance, assistanceCoverage, coverage, audience } = overview
  return (
    <article>
      {audience === 'secretariat' && <SubmittedLinks current="/submitted/narratives" />}
      <h1>{t('narratives.challenges')}</h1>
      <p className={styles['lead']}>{t('narratives.challengesLead')}</p>
      <Views audience={audience} current="challenges" />
      <Scope overview={overview} />
      {cycle && (
        <p className={styles['aside']}>
          {t('narratives.oneCycle')} <strong>{cycle.title}</strong>.{' '}
          {cycle.provisional && audience === 'public' && t('analysis.provisional')}{' '}
          {cycle.provenance === 'demonstration' && t('demonstration')}
        </p>
      )}
      <section aria-labelledby="challenges">
        <h2 id="challenges">{t('narratives.mostCommon')}</h2>
        <p>{sentence(page, overview)}</p>
        {challenges.length === 0 ? <p>{t('narratives.noChallenges')}</p> : <Challenges overview={overview} />}
      </section>
      <section aria-labelledby="assistance" className={styles['section']}>
        <h2 id="assistance">{t('narratives.assistance')}</h2>
        <p>
          {t('narratives.coverage', {
            ...(assistance.length > 0 ? assistanceCoverage : { ...coverage, ...assistanceCoverage }),
          })}
        </p>
        {assistance.length === 0 ? <p>{t('narratives.noAssistance')}</p> : <Assistance overview={overview} />}
      </section>
    </article>
  )
}

function Scope({ overview }: { readonly overview: OverviewReply }) {
  const { t, input } = usePage()
  const { audience, offered, shown, cycle } = overview
  return (
    <form className={form['form']} action={`${pathOf(audience)}/challenges`} method="get" data-print="no">
      <input type="hidden" name="locale" value={input.locale} />
      <div className={form['filters']}>
        <CycleFilter offered={offered} chosen={cycle?.key} isOneOnly />
        <SubjectFilter offered={offered} chosen={shown.heading ?? shown.pillar} />
        <GroupFilter offered={offered} chosen={shown.group} />
        <button className={fields['send']} type="submit">
          {t('show')}
        </button>
      </div>
    </form>
  )
}

/**
 * Three numbers always: named by, of those that answered, of all replies; a percentage only from ten answers on. Those
 * named equally often stand together: none of them is the first.
 */
function sentence({ t, formats }: Page, { challenges, coverage }: OverviewReply): string {
  const named = challenges.filter(({ code }) => code !== 'none')
  const most = Math.max(0, ...named.map(({ states }) => states))
  const first = named.filter(({ states }) => states === most)
  if (first.length === 0) return t('narratives.coverage', { ...coverage })
  const share = shownPercent(most, coverage.answered)
  return t(first.length === 1 ? 'narratives.sentence' : 'narratives.sentence.tied', {
    ...coverage,
    challenge: formats.list(first.map(({ label }) => label)),
    states: most,
    share: share === undefined ? 'no' : 'yes',
    percent: formats.number(Math.round(share ?? 0)),
  })
}

function Challenges({ overview }: { readonly overview: OverviewReply }) {
  const { t, formats } = usePage()
  const { challenges, coverage } = overview
  return (
    <div className={styles['scroll']} tabIndex={0} role="group" aria-label={t('narratives.mostCommon')}>
      <table className={styles['table']}>
        <caption>{t('narratives.eachOnce')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('narratives.challenge')}</th>
            <th scope="col">{t('analysis.states')}</th>
            <th scope="col">{t('narratives.ofAnswered')}</th>
            <th scope="col" className={styles['drawn']}>
              <span className="visually-hidden">{t('narratives.drawn')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {challenges.map((challenge) => {
            const { code, label, states } = challenge
            const share = shownPercent(states, coverage.answered)
            return (
              <tr key={code}>
                <th scope="row">{label}</th>
                <td>
                  <Count challenge={challenge} overview={overview} />
                </td>
                <td>{share === undefined ? '–' : formats.percent(share / 100)}</td>
                <td className={styles['drawn']}>
                  <Bar share={percentOf(states, coverage.answered) ?? 0} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {challenges.some(({ behind }) => behind.length > 1) && (
        <p className={styles['aside']}>{t('narratives.openFigure')}</p>
      )}
    </div>
  )
}

interface CountProps {
  readonly challenge: OverviewReply['challenges'][number]
  readonly overview: OverviewReply
}

/** The States behind a figure are one analysis away; where it was counted over several questions, that of each of them. */
function Count({ challenge: { code, states, behind }, overview }: CountProps) {
  const { formats, link } = usePage()
  const { questions, cycle, shown, audience } = overview
  const path = audience === 'public' ? '/analysis' : '/submitted/analysis'
  const [only, ...others] = behind.map((one) => ({
    ...one,
    label: questions.find(({ id }) => id === one.question)?.label ?? one.question,
    address: link(`${path}#cell`, {
      rows: one.question,
      cycles: cycle?.key,
      group: shown.group,
      cell: `${code},all`,
    }),
  }))
  if (!only) return formats.number(states)
  if (others.length === 0) return <a href={only.address}>{formats.number(states)}</a>
  return (
    <details className={styles['behind']}>
      <summary>{formats.number(states)}</summary>
      <ul>
        {[only, ...others].map((one) => (
          <li key={one.question}>
            {one.label} <a href={one.address}>{formats.number(one.states)}</a>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** The same share for the eye; the figure stands beside it. */
function Bar({ share }: { readonly share: number }) {
  return (
    <svg className={styles['bar']} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect x="0" y="0" width={share.toFixed(1)} height="8" />
    </svg>
  )
}

function Assistance({ overview }: { readonly overview: OverviewReply }) {
  const { t, formats, link } = usePage()
  const { assistance, audience, cycle, shown } = overview
  const entries = (kind: 'need' | 'offer', theme?: string) =>
    link(pathOf(audience), {
      kind,
      theme,
      cycle: cycle?.key,
      group: shown.group,
      subject: shown.heading ?? shown.pillar,
    })
  const count = (kind: 'need' | 'offer', theme: string, states: number) =>
    states === 0 ? formats.number(states) : <a href={entries(kind, theme)}>{formats.number(states)}</a>
  return (
    <div className={styles['scroll']} tabIndex={0} role="group" aria-label={t('narratives.assistance')}>
      <table className={styles['table']}>
        <caption>{t('narratives.eachOnce')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('narratives.theme')}</th>
            <th scope="col">
              <a href={entries('need')}>{t('narratives.needs')}</a>
            </th>
            <th scope="col">
              <a href={entries('offer')}>{t('narratives.offers')}</a>
            </th>
          </tr>
        </thead>
        <tbody>
          {assistance.map(({ code, label, needs, offers }) => (
            <tr key={code}>
              <th scope="row">{label}</th>
              <td>{count('need', code, needs)}</td>
              <td>{count('offer', code, offers)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
