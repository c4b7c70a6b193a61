import type { Version } from '#shared/definition/definition.ts'
import type { ReleaseLevels } from '#shared/reply/release-level.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import { decidedLevels } from './decided-levels.ts'
import { readDecisions } from './queries.ts'
import { indexOf } from './version-index.ts'

/** Who may see what of a reply now: the levels decided last, which may differ from those it was submitted with. */
export async function readLevelsNow(tx: Tx, replyId: string, version: Version): Promise<ReleaseLevels> {
  return decidedLevels(indexOf(version), await readDecisions(tx, [replyId]))
}
