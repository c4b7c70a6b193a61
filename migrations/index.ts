import type { Kysely } from 'kysely'
import * as accounts from './0001-accounts.ts'
import * as reference from './0010-reference.ts'
import * as cycles from './0011-cycles.ts'
import * as replies from './0012-replies.ts'
import * as answers from './0013-answers.ts'
import * as submissions from './0014-submissions.ts'
import * as results from './0020-results.ts'
import * as organizations from './0021-organizations.ts'

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
]
