import type { DBSchema, IDBPDatabase } from 'idb'
import type { Binding, Entry } from './entry.ts'

/** Where unacknowledged texts survive a closed tab or a power cut. Every method may fail: quota, private window. */
export interface Journal {
  readonly put: (entries: readonly Entry[]) => Promise<void>
  readonly remove: (opIds: readonly string[]) => Promise<void>
  readonly load: (binding: Binding) => Promise<readonly Entry[]>
}

interface Schema extends DBSchema {
  entries: { key: string; value: Entry; indexes: { owner: [person: string, reply: string] } }
}

const durable = { durability: 'strict' } as const

/** The journal in IndexedDB; a put is over only when the device has it. */
export function openJournal(name = 'pillar-journal'): Journal {
  let opening: Promise<IDBPDatabase<Schema>> | undefined
  // Fetched when the first text has to be kept or looked for, not before the form is on screen.
  const database = () => {
    opening ??= open(name).catch((error: unknown) => {
      opening = undefined
      throw error
    })
    return opening
  }
  return {
    async put(entries) {
      const tx = (await database()).transaction('entries', 'readwrite', durable)
      await Promise.all([...entries.map((entry) => tx.store.put(entry)), tx.done])
    },
    async remove(opIds) {
      const tx = (await database()).transaction('entries', 'readwrite', durable)
      await Promise.all([...opIds.map((opId) => tx.store.delete(opId)), tx.done])
    },
    async load({ person, reply }) {
      return (await database()).getAllFromIndex('entries', 'owner', [person, reply])
    },
  }
}

async function open(name: string): Promise<IDBPDatabase<Schema>> {
  const { openDB } = await import('idb')
  const db = await openDB<Schema>(name, 1, {
    upgrade(fresh) {
      const store = fresh.createObjectStore('entries', { keyPath: 'op.opId' })
      store.createIndex('owner', ['person', 'reply'])
    },
  })
  void navigator.storage?.persist?.()
  return db
}
