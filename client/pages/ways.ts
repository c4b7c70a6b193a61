import type { PageWord } from './page-words.ts'

/** A way into the results from the front page: where it leads, what it is called, and what a reader finds there. */
interface Way {
  readonly path: string
  readonly title: PageWord
  readonly about: PageWord
}

/** The ways in, in the order of the front page. A room adds one line. */
export const ways: readonly Way[] = [
  { path: '/data', title: 'explorer', about: 'landing.way.data' },
  { path: '/states', title: 'states.title', about: 'landing.way.states' },
  { path: '/compare', title: 'compare.heading', about: 'landing.way.compare' },
  { path: '/analysis', title: 'analysis.title', about: 'landing.way.analysis' },
  { path: '/narratives', title: 'narratives.title', about: 'landing.way.narratives' },
  { path: '/documents', title: 'summaryDocuments', about: 'landing.way.documents' },
  { path: '/downloads', title: 'releases.downloads', about: 'landing.way.downloads' },
  { path: '/about', title: 'about.link', about: 'landing.way.about' },
]
