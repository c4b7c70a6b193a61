import type { ExplorerReply, IndicatorReply, PublicReply } from './results.ts'
import type { Texts, Version } from '#shared/definition/definition.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'

/** Views of an indicator page. */
export const views = ['tiles', 'trend', 'distribution', 'table'] as const
export type View = (typeof views)[number]

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

/** What every public page needs besides its own content. */
export interface Surroundings {
  readonly locale: CompleteLocale
  /** Address of the page without its language, e.g. `/data/P2-06?view=table`. */
  readonly address: string
  /** Address of this installation, without a slash at its end. */
  readonly origin: string
  readonly styles: readonly string[]
  readonly installation: {
    readonly name: string
    readonly demonstration: boolean
    readonly demonstrationStorage: boolean
  }
  /** Names of States in the page's language by code. */
  readonly states: Readonly<Record<string, string>>
  /** Regional group of each State, where a page shows groups. */
  readonly groupOf?: Readonly<Record<string, string>>
}

export type PageContent =
  | { readonly kind: 'landing'; readonly explorer: ExplorerReply }
  | {
      readonly kind: 'explorer'
      readonly explorer: ExplorerReply
      readonly words: string
      readonly audience: 'public' | 'secretariat'
    }
  | { readonly kind: 'indicator'; readonly indicator: IndicatorReply; readonly view: View }
  | { readonly kind: 'reply'; readonly reply: PublicReply; readonly version: Version; readonly texts: Texts }
  | {
      readonly kind: 'documented'
      readonly records: readonly DocumentedRecord[]
      readonly replies: readonly { readonly state: string; readonly cycle: string }[]
    }
  | { readonly kind: 'missing' }

export type PageInput = Surroundings & PageContent
