import { byteSize } from '#client/i18n/byte-size.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import type { ReleaseFile } from '#shared/contract/releases.ts'
import type { Page, PageWord } from '../page-words.ts'

/** Files in the order of a page: what most people want first. */
export const knownFiles = [
  'datapackage.zip',
  'observations.csv',
  'observations.xlsx',
  'observations.fr.xlsx',
  'observations.ar.xlsx',
  'answers.csv',
  'aggregates.csv',
  'observations.sdmx.csv',
  'observations.sdmx.json',
  'structure.sdmx.json',
  'indicators.csv',
  'states.csv',
  'codes.csv',
  'codebook',
  'release.jsonl',
  'SHA256SUMS',
] as const
type Known = (typeof knownFiles)[number]

function kindOfFile(name: string): Known | undefined {
  return knownFiles.find((one) => one === name || (one === 'codebook' && name.startsWith('codebook-')))
}

/** The workbook of a release in a language. */
export function workbookIn(locale: CompleteLocale): string {
  return locale === 'en' ? 'observations.xlsx' : `observations.${locale}.xlsx`
}

/** What a file holds, in words. */
export function wordOfFile({ name }: ReleaseFile): PageWord | undefined {
  const kind = kindOfFile(name)
  return kind === undefined ? undefined : `releases.file.${kind}`
}

/** The files in the order in which people look for them. */
export function inOrderOfUse(files: readonly ReleaseFile[]): readonly ReleaseFile[] {
  const place = ({ name }: ReleaseFile): number => knownFiles.indexOf(kindOfFile(name) ?? 'SHA256SUMS')
  return files.toSorted((one, other) => place(one) - place(other))
}

/** Where a file is. */
export function addressOfFile(release: string, { name }: ReleaseFile): string {
  return `/api/v1/releases/${release}/files/${name}`
}

/** What a browser saves a file as. */
export function savedAs(release: string, file: string): string {
  return `${release}-${file}`
}

/** A size as people read it. */
export function sizeOf({ size }: ReleaseFile, { input }: Page): string {
  return byteSize(size, input.locale)
}
