import type { PublicRelease, ReleaseManifest } from './releases.ts'

/** What can be downloaded of a cycle that is not yet released: provisional figures. */
export interface DownloadableCycle {
  readonly key: string
  readonly title: string
  readonly referenceYear: number
  /** The release that readers get, or none yet. */
  readonly release?: string
}

/** Page of everything that can be downloaded. */
export interface DownloadsContent {
  readonly kind: 'downloads'
  readonly releases: readonly PublicRelease[]
  readonly cycles: readonly DownloadableCycle[]
  /** Ids of the questionnaire versions, for their codebooks. */
  readonly versions: readonly { readonly id: string; readonly title: string }[]
}

/** Page of one release. */
export interface ReleaseContent {
  readonly kind: 'release'
  readonly release: ReleaseManifest
}
