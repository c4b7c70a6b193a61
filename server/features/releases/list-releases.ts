import type { ReplyOf } from '#shared/contract/endpoint.ts'
import type { LeftOutValue } from '#shared/contract/release-pages.ts'
import type {
  listPreparedReleases as prepared,
  PublicRelease,
  ReleaseDetail,
  ReleaseManifest,
} from '#shared/contract/releases.ts'
import { inLocale } from '#shared/text/localized.ts'
import { nextReleaseName } from '#shared/release/release-name.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import type { Call } from '#server/platform/http/call.ts'
import { refuse } from '#server/platform/http/problem.ts'
import { asPublic, withTenant } from '#server/platform/database/transaction.ts'
import { describeIndicator, findIndicator } from '../indicators/index.ts'
import { readLeftOut, readReleasableCycles, readRepliedCycles } from './content-queries.ts'
import type { ReleasesDeps } from './deps.ts'
import { dressDetail, dressPrepared, dressPublic } from './dress-release.ts'
import { findRelease, readFiles, readReleases } from './release-queries.ts'
import { findingsNow } from './review-facts.ts'

const secretariat = (personId: string | null) => ({ role: 'app_secretariat', state: null, personId }) as const

/** Published releases with their files, latest first. */
export async function listReleases(
  { database }: Pick<ReleasesDeps, 'database'>,
  locale: CompleteLocale,
): Promise<{ releases: PublicRelease[] }> {
  return withTenant(database, asPublic, async (tx) => {
    const releases: PublicRelease[] = []
    for (const release of await readReleases(tx))
      releases.push({ ...dressPublic(release, locale), files: [...(await readFiles(tx, release.id))] })
    return { releases }
  })
}

/** A published release: also one that was withdrawn, which says so. */
export async function getRelease(
  { database }: Pick<ReleasesDeps, 'database'>,
  name: string,
  locale: CompleteLocale,
): Promise<ReleaseManifest> {
  return withTenant(database, asPublic, async (tx) => {
    const release = (await findRelease(tx, name)) ?? refuse('release.notFound')
    const { difference } = release
    return {
      ...dressPublic(release, locale),
      ...(difference && { difference }),
      files: [...(await readFiles(tx, release.id))],
    }
  })
}

/** The values that the group figures of a published release do not count, in the reader's language, by indicator. */
export async function listLeftOut(
  deps: ReleasesDeps,
  name: string,
  locale: CompleteLocale,
): Promise<readonly LeftOutValue[]> {
  const rows = await withTenant(deps.database, asPublic, (tx) => readLeftOut(tx, name))
  return rows.map((row) => {
    const indicator = findIndicator(deps, row.indicator)
    return { ...row, name: indicator ? describeIndicator(deps, indicator, locale, {}).name : row.indicator }
  })
}

/** All releases for the secretariat, and what a new one could hold. */
export async function listPreparedReleases(
  { database }: ReleasesDeps,
  { actor, locale }: Call,
): Promise<ReplyOf<typeof prepared>> {
  return withTenant(database, secretariat(actor.personId), async (tx) => {
    const releases = await readReleases(tx)
    const given = releases.map(({ name }) => name)
    const cycles = await readReleasableCycles(tx)
    const replied = await readRepliedCycles(tx)
    return {
      releases: releases.map((release) => dressPrepared(release, locale, actor.personId)),
      cycles: cycles.map(({ id, key, titles, referenceYear, provenance, open, opensOn }) => ({
        key,
        title: inLocale(titles, locale),
        referenceYear,
        provenance,
        open,
        hasReplies: replied.has(id),
        nextName: nextReleaseName(Number(opensOn.slice(0, 4)), given),
      })),
    }
  })
}

/** One release with everything a second person looks at before publishing. */
export async function getPreparedRelease(
  deps: ReleasesDeps,
  { actor, locale }: Call,
  name: string,
): Promise<ReleaseDetail> {
  return withTenant(deps.database, secretariat(actor.personId), async (tx) => {
    const found = (await findRelease(tx, name)) ?? refuse('release.notFound')
    const release = { ...found, findings: await findingsNow(tx, deps, found) }
    return dressDetail(release, await readFiles(tx, release.id), locale, actor.personId)
  })
}
