import { useEffect, useRef, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useSiteName } from './site-name.tsx'
import styles from './page-heading.module.css'

/** The page whose heading was shown last; the first one of a visit does not take the focus. */
let shown: string | undefined

export interface PageHeadingProps {
  readonly title: string
  /** Small line above the title, such as the name of the cycle. */
  readonly caption?: ReactNode
  readonly lead?: ReactNode
  /** Put before the document title, such as "Error: ". */
  readonly titlePrefix?: string
  /** False where the page itself moves the focus, such as back to the row left. */
  readonly takesFocus?: boolean
}

/** The one h1 of a page. It names the document and takes the focus when the route changes, so that screen readers announce the page. */
export function PageHeading({ title, caption, lead, titlePrefix = '', takesFocus = true }: PageHeadingProps) {
  const [location] = useLocation()
  const site = useSiteName()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (shown === location) return
    const first = shown === undefined
    shown = location
    if (first || !takesFocus) return
    window.scrollTo(0, 0)
    heading.current?.focus({ preventScroll: true })
  }, [location, takesFocus])
  return (
    <header className={styles['heading']}>
      <title>{`${titlePrefix}${title} – ${site}`}</title>
      {caption !== undefined && <p className={styles['caption']}>{caption}</p>}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {lead !== undefined && <p className={styles['lead']}>{lead}</p>}
    </header>
  )
}
