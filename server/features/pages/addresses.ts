import {
  composeAnalysis,
  composeSavedAnalyses,
  composeSavedAnalysis,
  composeSubmittedAnalysis,
} from './compose-analysis.ts'
import { composeCompare } from './compose-compare.ts'
import { composeExplorer, composeLanding, composeSubmittedExplorer } from './compose-explorer.ts'
import { composeIndicator, composeSubmitted } from './compose-indicator.ts'
import {
  composeChallenges,
  composeNarratives,
  composeSubmittedChallenges,
  composeSubmittedNarratives,
} from './compose-narratives.ts'
import { composeDocumented, composeReply, type Compose } from './compose-pages.ts'
import { composeAbout, composeState, composeStates } from './compose-site.ts'
import {
  composeDocuments,
  composeFigure,
  composeHeading,
  composeNational,
  composeParagraph,
  composeSessionBrief,
  composeStockTaking,
  composeTheme,
  composeThread,
} from './compose-summaries.ts'
import { composeDownloads, composeRelease, composeUsing } from './compose-releases.ts'

/**
 * Public pages by address. All of them: anybody may read, nothing is recorded. A room adds one line for each page of
 * its own, composes it in `compose-<room>.ts`, and draws it as a kind in `client/pages/page-kinds.tsx`.
 */
export const publicPages: Readonly<Record<string, Compose>> = {
  '/': composeLanding,
  '/data': composeExplorer,
  '/data/:indicator': composeIndicator,
  '/replies/:cycle/:state': composeReply,
  '/documented': composeDocumented,
  '/states': composeStates,
  '/states/:state': composeState,
  '/compare': composeCompare,
  '/about': composeAbout,
  '/downloads': composeDownloads,
  '/downloads/using': composeUsing,
  '/releases/:release': composeRelease,
  '/analysis': composeAnalysis,
  '/narratives': composeNarratives,
  '/narratives/challenges': composeChallenges,
  '/documents': composeDocuments,
  '/themes/:pillar': composeTheme,
  '/headings/:heading': composeHeading,
  '/paragraphs/:n': composeParagraph,
  '/threads/:thread': composeThread,
  '/briefs/:pillar': composeSessionBrief,
  '/stock-taking/:pillar': composeStockTaking,
  '/states/:state/document': composeNational,
  '/figures/:cycle/:figure': composeFigure,
}

const compared = ['add', 'states', 'groups']

/**
 * Pages that rest on results alone: the database tells when these change, so such a page may be kept until then. With
 * each, the members of its address that it reads, besides `locale`; others change nothing and are left out.
 */
export const keptPages: ReadonlyMap<string, readonly string[]> = new Map([
  ['/', []],
  ['/data', ['q']],
  ['/data/:indicator', ['cycle', 'edition', 'group', 'part', 'by', 'code', 'view', 'first', ...compared]],
  ['/states', []],
  ['/states/:state', []],
  ['/compare', ['indicators', 'indicator', ...compared]],
  ['/about', []],
])

/** Pages of everything submitted, for those who may read that. */
export const submittedPages: Readonly<Record<string, Compose>> = {
  '/submitted/data': composeSubmittedExplorer,
  '/submitted/data/:indicator': composeSubmitted,
  '/submitted/analysis': composeSubmittedAnalysis,
  '/submitted/narratives': composeSubmittedNarratives,
  '/submitted/narratives/challenges': composeSubmittedChallenges,
  '/submitted/analyses': composeSavedAnalyses,
  '/submitted/analyses/:analysis': composeSavedAnalysis,
}
