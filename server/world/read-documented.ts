import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Localized } from '#shared/text/localized.ts'
import type { DocumentedRecord } from '#shared/contract/site-pages.ts'

/** One answer of a documented reply: a text, or one entry of a list question; the paragraphs are its source. */
export interface DocumentedAnswer {
  readonly question: string
  readonly paragraphs: readonly number[]
  readonly text?: string
  readonly item?: Readonly<Record<string, string>>
}

export interface DocumentedReplies {
  readonly cycle: {
    readonly key: string
    readonly titles: Localized
    readonly versionId: string
    readonly referenceYear: number
    readonly opensOn: string
    readonly dueOn: string
  }
  readonly document: string
  readonly language: string
  readonly replies: readonly { readonly state: string; readonly answers: readonly DocumentedAnswer[] }[]
}

/** What eight States said in 2022, with the paragraph of each statement. */
export function readReplies(): DocumentedReplies {
  return parse(read('replies')) as DocumentedReplies // our own file; a test holds its shape
}

/** What the other source documents report, each record with its source. */
export function readRecords(): readonly DocumentedRecord[] {
  const { sources, records } = parse(read('records')) as RecordsFile // our own file; a test holds its shape
  return records.map(({ id, kind, owners, title, text, place, source }) => ({
    id,
    kind,
    owners,
    title,
    text,
    place,
    source: sources[source] ?? { title: source, by: '', date: '' },
  }))
}

interface RecordsFile {
  readonly sources: Readonly<Record<string, DocumentedRecord['source']>>
  readonly records: readonly (Omit<DocumentedRecord, 'source'> & { readonly source: string })[]
}

function read(name: 'replies' | 'records'): string {
  return readFileSync(new URL(`./documented/${name}.yaml`, import.meta.url), 'utf8')
}
