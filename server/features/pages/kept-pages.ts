import type { Database } from '#server/platform/database/open-database.ts'

/** A page as it was drawn. */
export interface Drawn {
  readonly status: number
  readonly html: string
}

/** Keeps drawn pages in this process until anything they rest on changes. */
export interface KeptPages {
  /** The page that is kept under the key, else the one that is drawn now. */
  through(key: string, draw: () => Promise<Drawn>): Promise<Drawn>
  stop(): Promise<void>
}

/** About 25 MB of pages. */
const most = 250

/**
 * The database tells of every change of results; then all is forgotten. While it cannot be heard nothing is kept, and a
 * page that was being drawn when something changed is not kept either.
 */
export function keepPages(database: Pick<Database, 'hear'>): KeptPages {
  const kept = new Map<string, Drawn>()
  let generation = 0
  const hearing = database.hear('results', () => {
    generation += 1
    kept.clear()
  })
  return {
    stop: () => hearing.stop(),
    async through(key, draw) {
      if (!hearing.isHearing()) return draw()
      const known = kept.get(key)
      if (known) return known
      const begun = generation
      const drawn = await draw()
      if (begun === generation && drawn.status === 200) kept.set(key, drawn)
      for (const oldest of kept.keys()) if (kept.size > most) kept.delete(oldest)
      return drawn
    },
  }
}

/** Draws each page anew. */
export const nothingKept: KeptPages = { through: (_key, draw) => draw(), stop: async () => undefined }
