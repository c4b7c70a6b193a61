import type { DifferenceReply } from '#shared/contract/releases.ts'
import { compareReleases, type Compared, type ReleaseDifference } from '#shared/release/compare-releases.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import { readReleasedAggregates, type CycleRow } from './content-queries.ts'
import type { Release } from './release-queries.ts'
import { releasedObservations } from './write-lines.ts'

/** Lists are cut after so many entries; their full lengths are kept. */
const mostEntries = 200

/** The release that readers of these cycles have so far: the latest published one that shares a cycle with them. */
export function releaseBefore(releases: readonly Release[], cycles: readonly CycleRow[]): Release | undefined {
  const ids = new Set(cycles.map(({ id }) => id))
  return releases
    .filter(({ status, cycles: own }) => status === 'published' && own.some(({ id }) => ids.has(id)))
    .toSorted((one, other) => Number(other.publishedAt) - Number(one.publishedAt))[0]
}

/** What a new release says differently from the one before, over the cycles that they share. */
export async function readDifference(tx: Tx, before: Release, cycles: readonly CycleRow[]): Promise<ReleaseDifference> {
  const shared = cycles.filter(({ id }) => before.cycles.some((own) => own.id === id))
  return compareReleases(await comparedIn(tx, shared, before.name), await comparedIn(tx, shared, 'running'))
}

async function comparedIn(tx: Tx, cycles: readonly CycleRow[], edition: string): Promise<Compared> {
  const observations: Compared['observations'][number][] = []
  const aggregates: Compared['aggregates'][number][] = []
  for (const { id, key } of cycles) {
    const place = { cycleId: id, cycle: key, edition }
    observations.push(...(await releasedObservations(tx, place)))
    aggregates.push(...(await readReleasedAggregates(tx, place)))
  }
  return { observations, aggregates }
}

/** A difference as it is kept and sent: with the name of the earlier release, its lists cut. */
export function dressDifference(to: string, difference: ReleaseDifference): DifferenceReply {
  const { added, removed, changed, moved, statesAdded, statesRemoved } = difference
  return {
    to,
    added,
    removed,
    changedTotal: changed.length,
    changed: changed.slice(0, mostEntries),
    statesAdded: [...statesAdded],
    statesRemoved: [...statesRemoved],
    movedTotal: moved.length,
    moved: moved.slice(0, mostEntries),
  }
}
