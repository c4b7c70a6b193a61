import type { AnalysisContent } from '#shared/contract/analysis-page.ts'
import { usePage } from '../page-words.ts'
import { SubmittedLinks } from '../submitted-links.tsx'
import { membersWith, pathOf } from './address.ts'
import styles from './analysis.module.css'
import { CellView } from './cell-view.tsx'
import { Choices } from './choices.tsx'
import { CrossTables } from './cross-table.tsx'
import { Examples } from './examples.tsx'
import { Notes } from './notes.tsx'
import { SavedHead, SaveForm } from './save-form.tsx'
import { Coverage, sideName, Warnings } from './sentences.tsx'

/** Any question by any other: what is counted, the table, the States and their words behind a cell, and how it came about. */
export function AnalysisPage({ content }: { readonly content: AnalysisContent }) {
  const { t } = usePage()
  const { analysis, wrong, saved } = content
  const isSubmitted = analysis.audience === 'secretariat'
  return (
    <article>
      {isSubmitted && <SubmittedLinks current="/submitted/analysis" />}
      {saved && <SavedHead saved={saved} />}
      <h1>{saved ? saved.title : t('analysis.title')}</h1>
      {!saved && <p className={styles['lead']}>{t('analysis.lead')}</p>}
      {wrong.length > 0 && (
        <p role="alert" className={styles['wrong']}>
          {t('analysis.wrong', { members: wrong.join(', ') })}
        </p>
      )}
      <Choices content={content} />
      {analysis.rows ? <Result content={content} /> : <Examples content={content} />}
    </article>
  )
}

function Result({ content }: { readonly content: AnalysisContent }) {
  const { t, link } = usePage()
  const { analysis } = content
  const { rows, columns, cell } = analysis
  if (!rows) return null
  const title = columns ? t('analysis.by', { rows: sideName(rows), columns: sideName(columns) }) : sideName(rows)
  return (
    <>
      <section aria-labelledby="result" className={styles['result']}>
        <h2 id="result">{title}</h2>
        <Coverage analysis={analysis} variables={content.variables} />
        <Warnings analysis={analysis} />
        {analysis.cycles.every(({ counted }) => counted === 0) ? (
          <p>{t('analysis.nobody')}</p>
        ) : (
          <CrossTables analysis={analysis} title={title} />
        )}
      </section>
      {cell ? (
        <CellView content={content} cell={cell} />
      ) : (
        <p className={styles['hint']} data-print="no">
          {t('analysis.openCell')}
        </p>
      )}
      <Notes analysis={analysis} />
      <p className={styles['permalink']}>
        <a href={link(pathOf(analysis), membersWith(analysis))}>{t('permalink')}</a>
      </p>
      {analysis.audience === 'secretariat' ? (
        <SaveForm analysis={analysis} />
      ) : (
        <p className={styles['permalink']} data-print="no">
          <a href={link('/submitted/analysis', membersWith(analysis, { cell: undefined, text: undefined }))}>
            {t('analysis.signIn')}
          </a>
          . {t('analysis.signInAbout')}
        </p>
      )}
    </>
  )
}
