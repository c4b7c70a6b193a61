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

/** How much is kept, in characters, and for how long at most, in milliseconds. */
interface Limits {
  readonly most?: number
  readonly oldestMs?: number
  readonly now?: () => number
}

interface Kept {
  readonly drawn: Drawn
  readonly at: number
}

/**
 * The database tells of every change of results; then all is forgotten. While it cannot be heard nothing is kept, and a
 * page that was being drawn when something changed is not kept either. Nothing is older than a minute, should a change
 * ever go unheard. The pages asked for least recently make room.
 */
export function keepPages(
  database: Pick<Database, 'hear'>,
  { most = 25_000_000, oldestMs = 60_000, now = () => performance.now() }: Limits = {},
): KeptPages {
  const kept = new Map<string, Kept>()
  let size = 0
  let generation = 0
  const hearing = database.hear('results', () => {
    generation += 1
    kept.clear()
    size = 0
  })
  function drop(key: string): Kept | undefined {
    const found = kept.get(key)
    if (found && kept.delete(key)) size -= weightOf(key, found.drawn)
    return found
  }
  function keep(key: string, page: Kept): void {
    drop(key)
    kept.set(key, page)
    size += weightOf(key, page.drawn)
    for (const oldest of kept.keys()) if (size > most) drop(oldest)
  }
  return {
    stop: () => hearing.stop(),
    async through(key, draw) {
      if (!hearing.isHearing()) return draw()
      const known = drop(key)
      if (known && now() - known.at < oldestMs) {
        keep(key, known)
        return known.drawn
      }
      const [begun, at] = [generation, now()]
      const drawn = await draw()
      if (begun === generation && drawn.status === 200) keep(key, { drawn, at })
      return drawn
    },
  }
}

function weightOf(key: string, { html }: Drawn): number {
  return key.length + html.length
}

/** Draws each page anew. */
export const nothingKept: KeptPages = { through: (_key, draw) => draw(), stop: async () => undefined }
