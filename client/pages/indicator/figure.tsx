import type { ReactNode } from 'react'
import { usePage } from '../page-words.ts'
import styles from './figure.module.css'

interface FigureProps {
  readonly title: string
  /** One generated sentence that says what the drawing shows. */
  readonly caption: string
  /** Name of the drawing for those who do not see it. */
  readonly name: string
  readonly width: number
  readonly height: number
  /** Names of its parts, shown where there is no room for them in the drawing. */
  readonly legend?: ReactNode
  readonly children: ReactNode
}

/** Wider drawings shrink on a telephone. */
const wide = 400

/** A drawing with its sentence. With its script it is one stop of the Tab key, and arrows go from point to point. */
export function Figure({ title, caption, name, width, height, legend, children }: FigureProps) {
  const { t } = usePage()
  return (
    <figure className={styles['figure']} data-figure={t('figureHint')}>
      <figcaption>
        <strong>{title}</strong> <span>{caption}</span>
      </figcaption>
      <svg
        data-wide={width > wide ? '' : undefined}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`${name}. ${caption}`}
        direction="ltr"
      >
        {children}
      </svg>
      {legend}
    </figure>
  )
}
