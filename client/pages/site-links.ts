import type { PageWord } from './page-words.ts'

interface SiteLink {
  readonly word: PageWord
  readonly path: string
  /** Not a public page: the path is left as it is. */
  readonly isApplication?: boolean
}

/** The public rooms of the site, in the order of the header. A room adds one line. */
export const siteLinks: readonly SiteLink[] = [
  { word: 'explorer', path: '/data' },
  { word: 'analysis.title', path: '/analysis' },
  { word: 'narratives.title', path: '/narratives' },
  { word: 'summaryDocuments', path: '/documents' },
  { word: 'states.title', path: '/states' },
  { word: 'documented', path: '/documented' },
  { word: 'releases.downloads', path: '/downloads' },
  { word: 'about.link', path: '/about' },
  { word: 'report', path: '/work', isApplication: true },
]
