import type { ReleaseFile } from '#shared/contract/releases.ts'
import type { Page, PageWord } from '../page-words.ts'

/** Files in the order of a page: what most people want first. */
const known = [
  'datapackage.zip',
  'observations.csv',
  'observations.xlsx',
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
type Known = (typeof known)[number]

function kindOfFile(name: string): Known | undefined {
  return known.find((one) => one === name || (one === 'codebook' && name.startsWith('codebook-')))
}

/** What a file holds, in words. */
export function wordOfFile({ name }: ReleaseFile): PageWord | undefined {
  const kind = kindOfFile(name)
  return kind === undefined ? undefined : `releases.file.${kind}`
}

/** The files in the order in which people look for them. */
export function inOrderOfUse(files: readonly ReleaseFile[]): readonly ReleaseFile[] {
  const place = ({ name }: ReleaseFile): number => known.indexOf(kindOfFile(name) ?? 'SHA256SUMS')
  return files.toSorted((one, other) => place(one) - place(other))
}

/** Where a file is. */
export function addressOfFile(release: string, { name }: ReleaseFile): string {
  return `/api/v1/releases/${release}/files/${name}`
}

/** A size as people read it. */
export function sizeOf({ size }: ReleaseFile, { t, formats }: Page): string {
  if (size < 1000) return t('releases.bytes', { size: formats.number(size) })
  if (size < 1_000_000) return t('releases.kilobytes', { size: formats.number(Math.round(size / 1000)) })
  return t('releases.megabytes', { size: formats.number(Math.round(size / 100_000) / 10) })
}
