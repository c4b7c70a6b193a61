import { DatabaseSync } from 'node:sqlite'

/** Embedded storage is already open in another process. */
export const storageInUse = (folder: string): Error =>
  new Error(
    `The data folder ${folder} is in use by another running Pillar. ` +
      'Stop that one, or set DATA_DIR to another folder for this one.',
  )

/**
 * Takes the folder for this process alone: two processes writing to one embedded database
 * lose each other's commits without any error. The operating system frees the lock when a process dies.
 */
export function lockStorage(folder: string): { release(): void } {
  const lock = new DatabaseSync(`${folder}/lock`, { timeout: 0 })
  try {
    lock.exec('begin exclusive')
  } catch {
    lock.close()
    throw storageInUse(folder)
  }
  return { release: () => lock.close() }
}
