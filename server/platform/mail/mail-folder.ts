import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { newId } from '../new-id.ts'

export interface StoredMail {
  readonly at: string
  readonly to: string
  readonly subject: string
  readonly text: string
}

const MOST_SHOWN = 30

/** Writes one message as `.eml`, for any mail program, and beside it what the demonstration's mail page shows. */
export async function writeToFolder(
  folder: string,
  at: Date,
  shown: Omit<StoredMail, 'at'>,
  message: Buffer,
): Promise<void> {
  await mkdir(folder, { recursive: true })
  const name = `${at.toISOString().replaceAll(/[:.]/g, '-')}-${newId()}`
  await writeFile(`${folder}/${name}.eml`, message)
  await writeFile(`${folder}/${name}.json`, JSON.stringify({ at: at.toISOString(), ...shown }))
}

/** The latest messages of the folder, newest first. */
export async function readFolder(folder: string): Promise<StoredMail[]> {
  const names = await readdir(folder).catch(() => [])
  const latest = names
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .toReversed()
    .slice(0, MOST_SHOWN)
  // Files that writeToFolder wrote.
  return Promise.all(latest.map(async (name) => JSON.parse(await readFile(`${folder}/${name}`, 'utf8')) as StoredMail))
}
