import type { ComparedPoint, IndicatorContent } from './indicator-page.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import type { CycleChoice, ExplorerReply } from './results.ts'
import type { Static } from 'typebox'

type Cycle = Static<typeof CycleChoice>

/** A record of what an organization or State did or said, with its source. */
export interface DocumentedRecord {
  readonly id: string
  readonly kind: string
  readonly owners: readonly string[]
  readonly title: string
  readonly text: string
  readonly place: string
  readonly source: { readonly title: string; readonly by: string; readonly date: string }
}

/** The release that the public reads and that was computed last. */
export interface LatestRelease {
  readonly name: string
  /** ISO date. */
  readonly day: string
}

/** Which edition of a cycle's figures the public reads; without one they are provisional. */
export interface EditionRead {
  readonly cycle: string
  readonly edition?: string
}

/** The way in. */
export interface LandingContent {
  readonly kind: 'landing'
  readonly explorer: ExplorerReply
  readonly release?: LatestRelease
  /** Latest cycle first. */
  readonly editions: readonly EditionRead[]
  readonly cycles: AboutContent['cycles']
  /** States that made at least one reply public. */
  readonly replying: number
}

/** All indicators, or those that were searched for. */
export interface ExplorerContent {
  readonly kind: 'explorer'
  readonly explorer: ExplorerReply
  readonly words: string
  /** The language in which they were found, where that is not the page's. */
  readonly language?: CompleteLocale
  /** Words like those that were searched for in vain. */
  readonly near: readonly string[]
  /** The paragraph of the Declaration that was asked for, and what it is about; empty where its number is not verified. */
  readonly paragraph?: { readonly n: number; readonly about: string }
  readonly release?: LatestRelease
  /** Latest cycle first. */
  readonly editions: readonly EditionRead[]
  readonly audience: 'public' | 'secretariat'
}

/** A reply that a State made public, in whole or in part. */
export interface PublishedReply {
  readonly state: string
  readonly cycle: Cycle
  readonly revision: number
  readonly submittedAt: string
}

/** A published reply with the number of its answers that everybody can read, by the rule of the State's receipt. */
export interface CountedReply extends PublishedReply {
  readonly answers: number
}

/** All States with what they made public. */
export interface StatesContent {
  readonly kind: 'states'
  readonly replies: readonly PublishedReply[]
}

/** One indicator of a State: its figure in each of the State's cycles, earliest first. */
export interface StateIndicator {
  readonly id: string
  readonly name: string
  readonly unit: string
  readonly measure: IndicatorContent['indicator']['measure']
  readonly categories: IndicatorContent['indicator']['categories']
  readonly points: readonly ComparedPoint[]
  /** Keys of the cycles whose questionnaire asks for it: elsewhere nothing could be published. */
  readonly asked: readonly string[]
}

/** What one State made public. */
export interface StateContent {
  readonly kind: 'state'
  readonly state: string
  readonly replies: readonly CountedReply[]
  /** Cycles with a figure, earliest first. */
  readonly cycles: readonly Cycle[]
  readonly pillars: readonly {
    readonly id: string
    readonly title: string
    readonly indicators: readonly StateIndicator[]
  }[]
  readonly records: readonly DocumentedRecord[]
}

/** Up to eight States or groups beside each other, indicator by indicator. */
export interface CompareContent {
  readonly kind: 'compare'
  readonly shown: readonly IndicatorContent[]
  readonly chosen: {
    readonly indicators: readonly string[]
    readonly states: readonly string[]
    readonly groups: readonly string[]
  }
  /** What was asked for and is not shown, because as many are chosen as a page holds. */
  readonly notTaken: { readonly indicators: readonly string[]; readonly others: readonly string[] }
  /** What can be chosen, by pillar and number. */
  readonly indicators: readonly Pick<ExplorerReply['indicators'][number], 'id' | 'name'>[]
}

/** Method, words, coverage over time, accessibility, gaps. */
export interface AboutContent {
  readonly kind: 'about'
  readonly cycles: readonly { readonly cycle: Cycle; readonly invited: number; readonly replies: number }[]
}

export type SiteContent = StatesContent | StateContent | CompareContent | AboutContent
