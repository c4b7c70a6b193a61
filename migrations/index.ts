import type { Kysely } from 'kysely'
import * as accounts from './0001-accounts.ts'
import * as reference from './0010-reference.ts'
import * as cycles from './0011-cycles.ts'
import * as replies from './0012-replies.ts'
import * as answers from './0013-answers.ts'
import * as submissions from './0014-submissions.ts'
import * as results from './0020-results.ts'
import * as organizations from './0021-organizations.ts'
import * as editions from './0030-editions.ts'
import * as releases from './0031-releases.ts'
import * as review from './0032-review.ts'
import * as analysis from './0033-analysis.ts'
import * as cycleTitles from './0034-cycle-titles.ts'
import * as freshSessions from './0035-fresh-sessions.ts'
import * as narratives from './0037-narratives.ts'
import * as exports from './0038-exports.ts'
import * as summaries from './0039-summaries.ts'
import * as withheldWords from './0040-withheld-words.ts'
import * as standing from './0041-standing.ts'
import * as levels from './0042-levels.ts'
import * as requestSide from './0043-request-side.ts'
import * as changingCycles from './0044-changing-cycles.ts'
import * as keptBack from './0045-kept-back.ts'
import * as timeOfLevels from './0046-time-of-levels.ts'
import * as discarding from './0047-discarding.ts'
import * as nameOfNetherlands from './0048-name-of-netherlands.ts'
import * as lapsingVerdicts from './0049-lapsing-verdicts.ts'
import * as leases from './0050-leases.ts'
import * as byStateAndQuestion from './0051-by-state-and-question.ts'
import * as withdrawnDocuments from './0053-withdrawn-documents.ts'

/** One step of the database, forward only. Frozen once released: a change is a new migration. */
export interface Migration {
  readonly name: string
  /** Runs as `app_owner` in one transaction; one statement per call. */
  up(db: Kysely<never>): Promise<void>
}

/** In this order, always: append, never insert. */
export const migrations: readonly Migration[] = [
  { name: '0001-accounts', up: accounts.up },
  { name: '0010-reference', up: reference.up },
  { name: '0011-cycles', up: cycles.up },
  { name: '0012-replies', up: replies.up },
  { name: '0013-answers', up: answers.up },
  { name: '0014-submissions', up: submissions.up },
  { name: '0020-results', up: results.up },
  { name: '0021-organizations', up: organizations.up },
  { name: '0030-editions', up: editions.up },
  { name: '0031-releases', up: releases.up },
  { name: '0032-review', up: review.up },
  { name: '0033-analysis', up: analysis.up },
  { name: '0034-cycle-titles', up: cycleTitles.up },
  { name: '0035-fresh-sessions', up: freshSessions.up },
  { name: '0037-narratives', up: narratives.up },
  { name: '0038-exports', up: exports.up },
  { name: '0039-summaries', up: summaries.up },
  { name: '0040-withheld-words', up: withheldWords.up },
  { name: '0041-standing', up: standing.up },
  { name: '0042-levels', up: levels.up },
  { name: '0043-request-side', up: requestSide.up },
  { name: '0044-changing-cycles', up: changingCycles.up },
  { name: '0045-kept-back', up: keptBack.up },
  { name: '0046-time-of-levels', up: timeOfLevels.up },
  { name: '0047-discarding', up: discarding.up },
  { name: '0048-name-of-netherlands', up: nameOfNetherlands.up },
  { name: '0049-lapsing-verdicts', up: lapsingVerdicts.up },
  { name: '0050-leases', up: leases.up },
  { name: '0051-by-state-and-question', up: byStateAndQuestion.up },
  { name: '0053-withdrawn-documents', up: withdrawnDocuments.up },
]
