import { textKeys } from '#shared/definition/text-keys.ts'
import { inLocale } from '#shared/text/localized.ts'
import { asPublic, withTenant } from '#server/platform/database/transaction.ts'
import { columnsInWords } from '../exports/index.ts'
import { getRelease, listLeftOut, listReleases, readReleasableCycles } from '../releases/index.ts'
import type { Compose } from './compose-pages.ts'

/** Everything that can be downloaded: releases, provisional cycles, codebooks. */
export const composeDownloads: Compose = async (deps, { locale }) => {
  const { releases } = await listReleases(deps, locale)
  const cycles = await withTenant(deps.database, asPublic, readReleasableCycles)
  const current = (key: string): string | undefined =>
    releases.find(
      ({ status, supersededBy, cycles: own }) =>
        status === 'published' && supersededBy === undefined && own.some((cycle) => cycle.key === key),
    )?.name
  return {
    kind: 'downloads',
    releases,
    cycles: cycles
      .filter(({ provenance }) => provenance !== 'documented')
      .map(({ key, titles, referenceYear }) => {
        const release = current(key)
        return { key, title: inLocale(titles, locale), referenceYear, ...(release !== undefined && { release }) }
      }),
    versions: [...deps.definitions.versions.values()].map(({ version, texts }) => ({
      id: version.id,
      title: texts[locale][textKeys.title] ?? version.id,
    })),
  }
}

/** One release with its files and what it says differently from the one before. */
export const composeRelease: Compose = async (deps, { locale, params }) => {
  const release = await getRelease(deps, params['release'] ?? '', locale)
  return { kind: 'release', release, leftOut: await listLeftOut(deps, release.name, locale) }
}

/** What people need who work with the files. */
export const composeUsing: Compose = async (deps, { locale }) => {
  const { releases } = await listReleases(deps, locale)
  const release = releases.find(({ status, supersededBy }) => status === 'published' && supersededBy === undefined)
  const cycles = await withTenant(deps.database, asPublic, readReleasableCycles)
  return {
    kind: 'using',
    ...(release && { release }),
    ...columnsInWords(locale),
    cycles: cycles.filter(({ provenance }) => provenance !== 'documented').map(({ key }) => key),
  }
}
