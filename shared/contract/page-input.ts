import type { AnalysesContent, AnalysisContent } from './analysis-page.ts'
import type { ChallengesContent, NarrativesContent } from './narratives-page.ts'
import type { EmbeddedContent, IndicatorContent } from './indicator-page.ts'
import type { DocumentContent, DocumentsContent, FigureContent, WithdrawnDocumentContent } from './document-page.ts'
import type { DocumentedRecord, ExplorerContent, LandingContent, SiteContent } from './site-pages.ts'
import type { PublicReply } from './results.ts'
import type { Texts, Version } from '#shared/definition/definition.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import type { DownloadsContent, ReleaseContent, UsingContent } from './release-pages.ts'

/** What every public page needs besides its own content. */
export interface Surroundings {
  readonly locale: CompleteLocale
  /** Address of the page without its language, e.g. `/data/P2-06?view=table`. */
  readonly address: string
  /** Address of this installation, without a slash at its end. */
  readonly origin: string
  readonly styles: readonly string[]
  /** Addresses of the built scripts, by name (`client/pages/scripts/<name>.ts`). */
  readonly scripts: Readonly<Record<string, string>>
  readonly installation: {
    readonly name: string
    readonly demonstration: boolean
    readonly demonstrationStorage: boolean
  }
  /** Whether documented contributions are entered; without them the site does not lead to their page. */
  readonly hasDocumented?: boolean
  /** Names of States in the page's language by code. */
  readonly states: Readonly<Record<string, string>>
  /** Regional group of each State, where a page shows groups. */
  readonly groupOf?: Readonly<Record<string, string>>
}

/** What a page shows, by kind. A room with pages of its own declares them in a file of its own and adds one line here. */
export type PageContent =
  | LandingContent
  | ExplorerContent
  | IndicatorContent
  | EmbeddedContent
  | SiteContent
  | { readonly kind: 'reply'; readonly reply: PublicReply; readonly version: Version; readonly texts: Texts }
  | {
      readonly kind: 'documented'
      readonly records: readonly DocumentedRecord[]
      readonly replies: readonly { readonly state: string; readonly cycle: string }[]
    }
  | AnalysisContent
  | AnalysesContent
  | NarrativesContent
  | ChallengesContent
  | DocumentContent
  | WithdrawnDocumentContent
  | DocumentsContent
  | FigureContent
  | DownloadsContent
  | ReleaseContent
  | UsingContent
  | { readonly kind: 'missing' }

export type PageInput = Surroundings & PageContent
