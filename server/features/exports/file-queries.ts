import { sql } from 'kysely'
import type { Tx } from '#server/platform/database/transaction.ts'

const CHUNK = 512 * 1024

/** Writes the bytes of a release's file, in chunks. */
export async function insertFileBytes(tx: Tx, releaseId: string, name: string, bytes: Uint8Array): Promise<void> {
  for (let n = 0; n * CHUNK < bytes.length; n += 1)
    await sql`insert into release_file_chunk (release_id, name, n, bytes)
      values (${releaseId}, ${name}, ${n}, ${Buffer.from(bytes.subarray(n * CHUNK, (n + 1) * CHUNK))})`.execute(tx)
}

/** The bytes of a release's file. */
export async function readFileBytes(tx: Tx, releaseId: string, name: string): Promise<Uint8Array> {
  const { rows } = await sql<{ bytes: Buffer }>`select bytes from release_file_chunk
    where release_id = ${releaseId} and name = ${name} order by n`.execute(tx)
  return Buffer.concat(rows.map(({ bytes }) => bytes))
}
