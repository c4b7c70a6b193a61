import { releaseChecks, type CountIn, type ReleaseFinding } from '#shared/release/check-release.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import { countReviewed } from '../indicators/index.ts'
import type { ReleasesDeps } from './deps.ts'
import type { Release } from './release-queries.ts'

type Cycle = Pick<Release['cycles'][number], 'id' | 'key'>

/** What the review of these cycles has not decided on, and what it left out, as it stands now. */
export async function reviewFacts(
  tx: Tx,
  deps: ReleasesDeps,
  cycles: readonly Cycle[],
): Promise<{ readonly undecided: CountIn; readonly leftOut: CountIn }> {
  const found: (Awaited<ReturnType<typeof countReviewed>> & { readonly key: string })[] = []
  for (const { id, key } of cycles) found.push({ key, ...(await countReviewed(tx, deps, id)) })
  const over = (what: 'undecided' | 'leftOut'): CountIn => ({
    count: found.reduce((sum, one) => sum + one[what], 0),
    cycles: found.filter((one) => one[what] > 0).map(({ key }) => key),
  })
  return { undecided: over('undecided'), leftOut: over('leftOut') }
}

/**
 * The findings of a release; of one that waits for the second person with what is undecided now: marking a value as
 * reviewed changes nothing that was prepared, so a release stands while its review goes on. Leaving one out changes its
 * lines and figures: such a release is prepared anew (`release.contentsChanged`).
 */
export async function findingsNow(
  tx: Tx,
  deps: ReleasesDeps,
  { status, findings, cycles }: Pick<Release, 'status' | 'findings' | 'cycles'>,
): Promise<readonly ReleaseFinding[]> {
  if (status !== 'prepared') return findings
  const { undecided } = await reviewFacts(tx, deps, cycles)
  const others = findings.filter(({ check }) => check !== 'undecided')
  const now = { check: 'undecided', level: 'look-at', count: undecided.count, names: undecided.cycles } as const
  const all: readonly ReleaseFinding[] = undecided.count > 0 ? [...others, now] : others
  return all.toSorted((one, other) => releaseChecks.indexOf(one.check) - releaseChecks.indexOf(other.check))
}
