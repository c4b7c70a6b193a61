import type { SummaryDocument } from '#shared/summary/document.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import type { FigureReply } from './figure-behind.ts'
import type { DocumentScopes } from './summaries.ts'

/** A document as a page, with the cycles that can speak about the same. */
export interface DocumentContent {
  readonly kind: 'document'
  readonly document: SummaryDocument
  readonly cycles: readonly { readonly key: string; readonly title: string }[]
  /** Whether the secretariat drafted and published this text; else it is as generated. */
  readonly isPublished: boolean
  /** Other cycles for which the secretariat published its own text, the latest first. */
  readonly elsewhere: DocumentContent['cycles']
  /** Texts that the secretariat published in another language alone, by the order of cycles. */
  readonly inOtherLanguages: readonly (DocumentContent['cycles'][number] & { readonly locale: CompleteLocale })[]
  /** Address of the paper for Word. */
  readonly paper: string
}

/** In the place of a document that the secretariat published and withdrew. */
export interface WithdrawnDocumentContent extends Pick<DocumentContent, 'cycles' | 'elsewhere' | 'inOtherLanguages'> {
  readonly kind: 'withdrawnDocument'
  readonly title: string
  readonly cycle: DocumentContent['cycles'][number]
  /** ISO 8601. */
  readonly withdrawnAt: string
  /** In the language of the page. */
  readonly reason: string
}

/** What documents can be read. */
export interface DocumentsContent {
  readonly kind: 'documents'
  readonly scopes: DocumentScopes
}

/** A figure of a document, opened. */
export interface FigureContent {
  readonly kind: 'figure'
  readonly figure: FigureReply
}
