import type { ParagraphBlock } from '#shared/summary/document.ts'
import { FigureLink } from './figure-link.tsx'
import styles from './document.module.css'

interface ParagraphProps {
  readonly block: ParagraphBlock
  /** Absent where paragraphs are not numbered. */
  readonly number: number | undefined
}

/** A numbered paragraph; its number is an address to link to. */
export function Paragraph({ block: { id, runs }, number }: ParagraphProps) {
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
    </p>
  )
}
