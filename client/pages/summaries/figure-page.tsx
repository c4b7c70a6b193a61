import { Fragment } from 'react'
import type { FigureReply } from '#shared/contract/figure-behind.ts'
import { usePage } from '../page-words.ts'
import styles from './document.module.css'

/** One figure of a document, opened: how it is computed, from what, and what each State said. */
export function FigurePage({ figure }: { readonly figure: FigureReply }) {
  const { t, link } = usePage()
  const { silent } = figure
  const counted = figure.basis.filter(({ counts }) => counts).length + (silent?.counts ? silent.count : 0)
  const all = figure.basis.length + (silent?.count ?? 0)
  return (
    <article className={styles['document']}>
      <h1>{figure.title}</h1>
      <dl className={styles['facts']}>
        <Fact term={t('summaryRule')} text={figure.rule} />
        {figure.codes.length > 0 && <Fact term={t('summaryCodes')} text={figure.codes.join('; ')} />}
        {figure.group !== undefined && <Fact term={t('summaryGroup')} text={figure.group} />}
        {figure.parts?.map(({ label, text }) => (
          <Fact key={label} term={label} text={text} />
        ))}
        <Fact term={t('summaryCycle')} text={figure.cycle.title} />
        <Fact term={t('summaryEdition')} text={figure.edition === 'running' ? t('summaryRunning') : figure.edition} />
      </dl>
      {figure.indicator !== undefined && (
        <p>
          <a href={link(`/data/${figure.indicator}`, { cycle: figure.cycle.key })}>{t('summaryIndicator')}</a>
        </p>
      )}
      <h2>{t('summaryBasis', { counted, all })}</h2>
      {silent && <p>{t('summarySilent', { count: silent.count, counted: silent.counts ? 'yes' : 'no' })}</p>}
      {figure.basis.length > 0 && <BasisTable figure={figure} />}
    </article>
  )
}

function Fact({ term, text }: { readonly term: string; readonly text: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{text}</dd>
    </div>
  )
}

function BasisTable({ figure }: { readonly figure: FigureReply }) {
  const { t, link } = usePage()
  const { columns = [] } = figure
  const { cycle, edition } = figure.answers ?? { cycle: figure.cycle.key, edition: figure.edition }
  const labels = new Map(figure.questions.map(({ id, label }) => [id, label]))
  const address = (state: string, question: string) => link(`/replies/${cycle}/${state}#${question}`, { edition })
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className={styles['scroll']} tabIndex={0} aria-label={t('summaryStates')}>
      <table
        className={`${styles['table']} ${styles['behind']}`}
        data-words=""
        data-added={columns.length > 0 ? '' : undefined}
      >
        <caption className="visually-hidden">{t('summaryStates')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('summaryState')}</th>
            <th scope="col">{t('summarySaid')}</th>
            {columns.map(({ label }) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
            <th scope="col">{t('summaryCounted')}</th>
            <th scope="col">{t('summaryBehind')}</th>
          </tr>
        </thead>
        <tbody>
          {figure.basis.map(({ state, name, said, columns: added = [], counts, questions }, at) => (
            <tr key={`${state} ${at}`} data-counts={counts ? '' : undefined}>
              <th scope="row">{name}</th>
              <td data-words="">{said}</td>
              {columns.map(({ label }, place) => (
                <td key={label}>{added[place]}</td>
              ))}
              <td data-words="">{t(counts ? 'summaryYes' : 'summaryNo')}</td>
              <td data-words="">
                {questions.map((question, place) => (
                  <Fragment key={question}>
                    {place > 0 && <br />}
                    <a href={address(state, question)}>{labels.get(question) ?? question}</a>
                  </Fragment>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
        {columns.length > 0 && <Totals columns={columns} figure={figure} />}
      </table>
    </section>
  )
}

interface TotalsProps {
  readonly columns: NonNullable<FigureReply['columns']>
  readonly figure: FigureReply
}

/** Below the columns that are added up: their sums, which the figure is worked out from. */
function Totals({ columns, figure }: TotalsProps) {
  const { t, formats } = usePage()
  const counted = figure.basis.filter(({ counts }) => counts).length
  return (
    <tfoot>
      <tr>
        <th scope="row">{t('summaryTotal')}</th>
        <td data-words="">{figure.text}</td>
        {columns.map(({ label, total }) => (
          <td key={label}>
            <strong>{total}</strong>
          </td>
        ))}
        <td data-words="" colSpan={2}>
          {formats.number(counted)}
        </td>
      </tr>
    </tfoot>
  )
}
