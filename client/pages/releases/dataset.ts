import type { IndicatorContent } from '#shared/contract/indicator-page.ts'
import type { ReleaseContent } from '#shared/contract/release-pages.ts'
import type { Page } from '../page-words.ts'
import { addressOfFile } from './file-words.ts'

/** Where the terms of all data stand. */
function termsAt(origin: string): string {
  return `${origin}/downloads/using#terms`
}

/** A release in the words of schema.org, for search engines that list datasets. */
export function datasetOf({ input, t }: Page, { release }: ReleaseContent): object {
  const { name, publishedAt, cycles, files } = release
  const years = cycles.map(({ referenceYear }) => referenceYear)
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: t('releases.title', { name }),
    description: t('releases.downloadsLead'),
    url: `${input.origin}/releases/${name}`,
    version: name,
    inLanguage: input.locale,
    isAccessibleForFree: true,
    license: termsAt(input.origin),
    ...(publishedAt !== undefined && { datePublished: publishedAt }),
    temporalCoverage: `${Math.min(...years)}/${Math.max(...years)}`,
    creator: { '@type': 'Organization', name: input.installation.name },
    distribution: files.map((file) => ({
      '@type': 'DataDownload',
      name: file.name,
      encodingFormat: file.mediaType,
      contentSize: `${file.size} B`,
      contentUrl: input.origin + addressOfFile(name, file),
      sha256: file.sha256,
    })),
  }
}

/** An indicator in the same words: how it is measured, and the forms it can be had in. */
export function datasetOfIndicator({ input }: Page, { indicator }: IndicatorContent): object {
  const { id, name, definition, unit, cycles, shown } = indicator
  const years = cycles.map(({ referenceYear }) => referenceYear)
  const edition = shown.edition === undefined || shown.edition === 'running' ? {} : { version: shown.edition }
  const forms = {
    'data.csv': 'text/csv',
    'data.json': 'application/json',
    'data.sdmx.csv': 'application/vnd.sdmx.data+csv',
  }
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: `${id} ${name}`,
    description: definition === '' ? name : definition,
    url: `${input.origin}/data/${id}`,
    inLanguage: input.locale,
    isAccessibleForFree: true,
    license: termsAt(input.origin),
    ...edition,
    ...(years.length > 0 && { temporalCoverage: `${Math.min(...years)}/${Math.max(...years)}` }),
    creator: { '@type': 'Organization', name: input.installation.name },
    variableMeasured: { '@type': 'PropertyValue', name, unitText: unit },
    distribution: Object.entries(forms).map(([ending, encodingFormat]) => ({
      '@type': 'DataDownload',
      encodingFormat,
      contentUrl: `${input.origin}/api/v1/indicators/${id}/${ending}`,
    })),
  }
}
