import type { PublicRelease } from '#shared/contract/releases.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import { listReleases } from '../releases/index.ts'
import type { ExportsDeps } from './deps.ts'
import { wordIn } from './words.ts'

/** Everything that can be downloaded, as a DCAT catalogue: a dataset for each release, a distribution for each file. */
export async function getCatalog(deps: ExportsDeps, locale: CompleteLocale): Promise<object> {
  const { releases } = await listReleases(deps, locale)
  const site = deps.config.INSTALLATION_NAME
  const home = deps.publicUrl()
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      spdx: 'http://spdx.org/rdf/terms#',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@id': `${home}/api/v1/catalog.jsonld`,
    '@type': 'dcat:Catalog',
    'dct:title': { '@value': wordIn(locale, 'catalog.title', { site }), '@language': locale },
    'dct:publisher': { '@type': 'foaf:Agent', 'foaf:name': site },
    'foaf:homepage': { '@id': home },
    'dcat:dataset': releases.map((release) => datasetOf(release, home, locale)),
  }
}

function datasetOf(release: PublicRelease, home: string, locale: CompleteLocale): object {
  const { name, publishedAt, cycles, supersededBy, corrects, files } = release
  const years = cycles.map(({ referenceYear }) => referenceYear)
  return {
    '@id': `${home}/releases/${name}`,
    '@type': 'dcat:Dataset',
    'dct:identifier': name,
    'dct:title': { '@value': wordIn(locale, 'package.title', { name }), '@language': locale },
    'dct:description': { '@value': wordIn(locale, 'package.description'), '@language': locale },
    'dct:issued': { '@value': publishedAt ?? '', '@type': 'xsd:dateTime' },
    'dcat:version': name,
    'dct:temporal': {
      '@type': 'dct:PeriodOfTime',
      'dcat:startDate': { '@value': String(Math.min(...years)), '@type': 'xsd:gYear' },
      'dcat:endDate': { '@value': String(Math.max(...years)), '@type': 'xsd:gYear' },
    },
    'dct:language': ['en', 'fr', 'ar'],
    'dct:license': { '@id': `${home}/downloads/using#terms` },
    'dcat:landingPage': { '@id': `${home}/releases/${name}` },
    ...(supersededBy !== undefined && { 'dct:isReplacedBy': { '@id': `${home}/releases/${supersededBy}` } }),
    ...(corrects !== undefined && { 'dct:replaces': { '@id': `${home}/releases/${corrects}` } }),
    'dcat:distribution': files.map((file) => distributionOf(file, name, home)),
  }
}

function distributionOf(file: PublicRelease['files'][number], name: string, home: string): object {
  const address = `${home}/api/v1/releases/${name}/files/${file.name}`
  return {
    '@type': 'dcat:Distribution',
    'dct:title': file.name,
    'dcat:downloadURL': { '@id': address },
    'dcat:mediaType': file.mediaType,
    'dcat:byteSize': { '@value': String(file.size), '@type': 'xsd:nonNegativeInteger' },
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
      'spdx:checksumValue': file.sha256,
    },
  }
}
