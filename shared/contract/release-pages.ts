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

/** A column of a table: its name for good, its title in the reader's language, and its codes where it holds but a few. */
export interface ColumnInWords {
  readonly name: string
  readonly title: string
  readonly values: readonly string[]
}

/** Page for people who work with the files. */
export interface UsingContent {
  readonly kind: 'using'
  /** The release that readers get, for commands that can be tried; none where nothing has been released. */
  readonly release?: PublicRelease
  readonly columns: readonly ColumnInWords[]
  readonly answerColumns: readonly ColumnInWords[]
  /** Keys of cycles with public data. */
  readonly cycles: readonly string[]
}

/** A State's value that the group figures of a release do not count, and why. */
export interface LeftOutValue {
  readonly cycle: string
  readonly indicator: string
  readonly name: string
  /** ISO 3166-1 alpha-3. */
  readonly state: string
  readonly reason: string
  /** Of the reason; BCP 47. */
  readonly language: string
}

/** Page of one release. */
export interface ReleaseContent {
  readonly kind: 'release'
  readonly release: ReleaseManifest
  readonly leftOut: readonly LeftOutValue[]
}
