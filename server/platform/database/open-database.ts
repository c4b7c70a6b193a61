import { openEmbedded } from './open-embedded.ts'
import { openPostgresql } from './open-postgresql.ts'
import type { Database } from './handle.ts'

export type { Database } from './handle.ts'

export interface DatabaseSettings {
  /** Connection string of PostgreSQL; without one, embedded storage in `dataDir` is used. */
  readonly url?: string | undefined
  readonly poolSize: number
  /** Whether PostgreSQL prepares each statement once per connection; yes, unless said otherwise. */
  readonly prepare?: boolean
  /** Folder of embedded storage; `undefined` keeps it in memory (tests). */
  readonly dataDir?: string | undefined
  /** A copy to start embedded storage from, made by `snapshot`. */
  readonly startFrom?: string | undefined
}

/** Opens PostgreSQL, or embedded storage when no address is given. Both speak through the same driver. */
export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  const { url, poolSize, prepare = true } = settings
  if (url !== undefined) return openPostgresql({ url, poolSize, prepare })
  return openEmbedded(settings)
}
