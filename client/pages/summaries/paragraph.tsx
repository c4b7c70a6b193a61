import type { ParagraphBlock } from '#shared/summary/document.ts'
import { isWorded } from '#shared/summary/loose-numbers.ts'
import { usePage } from '../page-words.ts'
import { FigureLink } from './figure-link.tsx'
import styles from './document.module.css'

interface ParagraphProps {
  readonly block: ParagraphBlock
  /** Absent where paragraphs are not numbered. */
  readonly number: number | undefined
}

/** A numbered paragraph; its number is an address to link to. What the secretariat worded itself says so. */
export function Paragraph({ block: { id, runs, standing }, number }: ParagraphProps) {
  const { t } = usePage()
  return (
    <p id={id} className={styles['paragraph']}>
      {number !== undefined && (
        <a className={styles['number']} href={`#${id}`}>
          {number}.
        </a>
      )}{' '}
      {runs.map((run, at) =>
        // Runs have no name of their own and never change their places.
        typeof run === 'string' ? run : <FigureLink key={`${at}-${run.figure}`} figure={run.figure} text={run.text} />,
      )}
      {isWorded({ standing }) && <span className={styles['worded']}> [{t('summaryWorded')}]</span>}
    </p>
  )
}
