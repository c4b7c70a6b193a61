import type { Version } from '#shared/definition/definition.ts'
import type { Release } from '#shared/reply/release-level.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import { readRelease } from './queries.ts'
import { releaseOf } from './release.ts'
import { indexOf } from './version-index.ts'

/** Who may see what of a reply now: the levels decided last, which may differ from those it was submitted with. */
export async function readReleaseNow(tx: Tx, replyId: string, version: Version): Promise<Release> {
  return releaseOf(indexOf(version), await readRelease(tx, [replyId]))
}
