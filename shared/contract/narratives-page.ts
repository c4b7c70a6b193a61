import type { NarrativesReply, OverviewReply } from './narratives.ts'

/** What States wrote: searched and narrowed. */
export interface NarrativesContent {
  readonly kind: 'narratives'
  readonly narratives: NarrativesReply
}

/** The most common challenges, and technical assistance needed and offered. */
export interface ChallengesContent {
  readonly kind: 'challenges'
  readonly overview: OverviewReply
}
