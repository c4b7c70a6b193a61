import { directionOf } from '#shared/text/locale.ts'
import type { AnalysisReply } from '#shared/contract/analysis.ts'
import type { AnalysisContent } from '#shared/contract/analysis-page.ts'
import { languageName } from '../language-name.ts'
import { usePage } from '../page-words.ts'
import { membersWith, pathOf } from './address.ts'
import { Choice } from './choices.tsx'
import styles from './cell.module.css'
import { cellSentence, namesOf } from './sentences.tsx'

type Cell = NonNullable<AnalysisReply['cell']>

/** The States of one cell, in alphabetical order, each with its answers and what it wrote: read in place. */
export function CellView({ content, cell }: { readonly content: AnalysisContent; readonly cell: Cell }) {
  const page = usePage()
  const { t, link, formats, stateName } = page
  const { analysis } = content
  const [row] = analysis.rows ? namesOf(analysis.rows, [cell.row]) : []
  const [column] = analysis.columns ? namesOf(analysis.columns, [cell.column]) : []
  const states = cell.states.toSorted((a, b) => formats.compare(stateName(a.state), stateName(b.state)))
  return (
    <section id="cell" aria-labelledby="cell-title" className={styles['cell']}>
      <h2 id="cell-title">{[row, column].filter(Boolean).join(' × ')}</h2>
      <p>{cellSentence(page, analysis, states.length)}</p>
      <TextChoice content={content} />
      {analysis.text && <h3>{analysis.text.label}</h3>}
      <ul className={styles['states']}>
        {states.map((one) => (
          <StateInCell key={`${one.state} ${one.cycle}`} analysis={analysis} one={one} />
        ))}
      </ul>
      <p data-print="no">
        <a href={link(pathOf(analysis), membersWith(analysis, { cell: undefined, text: undefined }))}>
          {t('analysis.closeCell')}
        </a>
      </p>
    </section>
  )
}

/** Which question's words are read. A form of its own: everything else of the address goes with it. */
function TextChoice({ content }: { readonly content: AnalysisContent }) {
  const { t, input } = usePage()
  const { analysis, variables } = content
  if (variables.texts.length === 0) return null
  return (
    <form className={styles['texts']} action={`${pathOf(analysis)}#cell`} method="get" data-print="no">
      {Object.entries({ ...membersWith(analysis, { text: undefined }), locale: input.locale }).map(([name, value]) =>
        value ? <input key={name} type="hidden" name={name} value={value} /> : null,
      )}
      <Choice name="text" label={t('analysis.text')} chosen={analysis.text?.question}>
        <option value="">{t('analysis.noText')}</option>
        {variables.texts.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </Choice>
      <button type="submit">{t('analysis.read')}</button>
    </form>
  )
}

function StateInCell({ analysis, one }: { readonly analysis: AnalysisReply; readonly one: Cell['states'][number] }) {
  const { t, link, stateName } = usePage()
  const [answer] = one.answers
  const cycle = analysis.cyclesOffered.find(({ key }) => key === one.cycle)?.title
  return (
    <li>
      <p className={styles['state']}>
        <strong>{stateName(one.state)}</strong>
        {answer !== undefined && (
          <a
            href={link(`/replies/${one.cycle}/${one.state}#${answer}`)}
            aria-label={t('analysis.answerOf', { state: stateName(one.state), cycle: cycle ?? one.cycle })}
          >
            {' '}
            {t('analysis.answer')}
          </a>
        )}
        {one.submission !== undefined && (
          <a href={`/secretariat/submissions/${one.submission}`}>{t('analysis.wholeReply')}</a>
        )}
      </p>
      {analysis.text && one.texts.length === 0 && <p className={styles['none']}>{t('analysis.wroteNothing')}</p>}
      {one.texts.map((words) => (
        <Quote key={words.text} state={one.state} words={words} />
      ))}
    </li>
  )
}

function Quote({ state, words }: { readonly state: string; readonly words: Cell['states'][number]['texts'][number] }) {
  const { t, link, input } = usePage()
  const { text, language, cycle, question } = words
  const cite = words.public ? link(`/replies/${cycle}/${state}#${question}`) : undefined
  return (
    <figure className={styles['quote']}>
      <blockquote lang={language} dir={language === undefined ? 'auto' : directionOf(language)} cite={cite}>
        {text}
      </blockquote>
      <figcaption>
        {language !== undefined && t('analysis.original', { language: languageName(input.locale, language) })}{' '}
        {cite !== undefined ? <a href={cite}>{t('analysis.inReply')}</a> : t('analysis.notPublic')}
      </figcaption>
    </figure>
  )
}
