import type { Binding, Entry } from './entry.ts'

/** Where unacknowledged texts survive a closed tab or a power cut. Every method may fail: quota, private window. */
export interface Journal {
  readonly put: (entries: readonly Entry[]) => Promise<void>
  readonly remove: (opIds: readonly string[]) => Promise<void>
  readonly load: (binding: Pick<Binding, 'person' | 'reply'>) => Promise<readonly Entry[]>
  /** Of one person, in all replies. */
  readonly loadAll: (person: string) => Promise<readonly Entry[]>
}

/** The journal in IndexedDB; a put is over only when the device has it. */
export function openJournal(name = 'pillar-journal'): Journal {
  let opening: Promise<IDBDatabase> | undefined
  // Opened when the first text has to be kept or looked for.
  const database = () => {
    opening ??= open(name).catch((error: unknown) => {
      opening = undefined
      throw error
    })
    return opening
  }
  async function write(change: (entries: IDBObjectStore) => void): Promise<void> {
    const transaction = (await database()).transaction('entries', 'readwrite', { durability: 'strict' })
    change(transaction.objectStore('entries'))
    return over(transaction)
  }
  return {
    put: (entries) => write((store) => entries.forEach((entry) => store.put(entry))),
    remove: (opIds) => write((store) => opIds.forEach((opId) => store.delete(opId))),
    load: async ({ person, reply }) => read(await database(), [person, reply]),
    // An array sorts after every string, so this is every reply of the person.
    loadAll: async (person) => read(await database(), IDBKeyRange.bound([person], [person, []])),
  }
}

function read(database: IDBDatabase, owner: IDBValidKey | IDBKeyRange): Promise<readonly Entry[]> {
  const entries = database.transaction('entries').objectStore('entries').index('owner')
  return resultOf(entries.getAll(owner) as IDBRequest<Entry[]>) // only entries are ever put
}

function open(name: string): Promise<IDBDatabase> {
  const opening = indexedDB.open(name, 1)
  opening.addEventListener('upgradeneeded', () => {
    const entries = opening.result.createObjectStore('entries', { keyPath: 'op.opId' })
    entries.createIndex('owner', ['person', 'reply'])
  })
  return resultOf(opening).then((database) => {
    void navigator.storage?.persist?.()
    return database
  })
}

/** Resolves when the device has everything; a refusal of any write undoes and rejects all. */
function over(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (): void => reject(transaction.error ?? new Error('The journal could not be written.'))
    transaction.addEventListener('complete', () => resolve())
    transaction.addEventListener('error', fail)
    transaction.addEventListener('abort', fail)
  })
}

function resultOf<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('The journal could not be read.')))
  })
}
