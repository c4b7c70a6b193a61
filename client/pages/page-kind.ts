import type { ReactNode } from 'react'
import type { PageContent } from '#shared/contract/page-input.ts'
import type { Page } from './page-words.ts'

export type Kind = PageContent['kind']
export type ContentOf<K extends Kind> = Extract<PageContent, { readonly kind: K }>

/** One kind of public page: what it is called and how it is drawn. Every page is complete without its scripts. */
export interface PageKind<K extends Kind> {
  /** Also the first words of its tab, its search result and its print. */
  readonly title: (page: Page, content: ContentOf<K>) => string
  /** What the page holds, in a sentence or two: for search results and previews. */
  readonly description: (page: Page, content: ContentOf<K>) => string
  readonly draw: (content: ContentOf<K>) => ReactNode
  /** Stands alone, without the header and footer of the site. */
  readonly isBare?: boolean
  /** Address of a picture of what is shown, for previews of links. */
  readonly preview?: (page: Page, content: ContentOf<K>) => string
  /** Address that says how other sites may embed it (oEmbed). */
  readonly embedding?: (page: Page, content: ContentOf<K>) => string
  /** Enhancements it wants, by the names of the files in `client/pages/scripts/`. */
  readonly scripts?: readonly string[]
  /** What the page offers as data, in the words of schema.org: for search engines. */
  readonly dataset?: (page: Page, content: ContentOf<K>) => object
  /** Everything submitted, public or not: only the secretariat sees such pages. */
  readonly isSubmitted?: (content: ContentOf<K>) => boolean
  /** Taken from public documents: the one thing in a demonstration world that is not invented. */
  readonly isDocumented?: (content: ContentOf<K>) => boolean
}
