import type { Config } from '../config.ts'
import type { Clock } from './clock.ts'
import type { Database } from './database/open-database.ts'
import type { Definitions } from './definitions/load-definitions.ts'

/** What every use case may lean on, passed by hand; tests pass their own. */
export interface Deps {
  readonly config: Config
  readonly database: Database
  readonly clock: Clock
  /** Questionnaire versions, loaded at the start. */
  readonly definitions: Pick<Definitions, 'instruments' | 'versions'>
  /** Address under which people reach this installation, without a slash at the end. */
  readonly publicUrl: () => string
  /** Wakes the worker that sends what stands in the outbox; without it the worker looks every second or so. */
  readonly wakeOutbox: () => void
}
