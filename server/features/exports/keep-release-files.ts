import type { ReleaseFile } from '#shared/contract/releases.ts'
import { refuse } from '#server/platform/http/problem.ts'
import { asPublic, asSecretariat, withTenant } from '#server/platform/database/transaction.ts'
import { findRelease, insertFiles, readFiles } from '../releases/index.ts'
import type { ExportsDeps } from './deps.ts'
import { insertFileBytes, readFileBytes } from './file-queries.ts'
import { makeReleaseFiles } from './make-release-files.ts'

/** Makes the files of a published release, once; they are served as they are from then on. */
export async function keepReleaseFiles(deps: ExportsDeps, name: string): Promise<void> {
  await withTenant(deps.database, asSecretariat, async (tx) => {
    const release = await findRelease(tx, name)
    if (!release?.publishedAt || (await readFiles(tx, release.id)).length > 0) return
    const files = await makeReleaseFiles(tx, deps, release)
    await insertFiles(
      tx,
      release.id,
      files.map(({ name, mediaType, size, sha256 }) => ({ name, mediaType, size, sha256 })),
    )
    for (const { name: file, bytes } of files) await insertFileBytes(tx, release.id, file, bytes)
  })
}

/** A file of a published release. */
export async function readReleaseFile(
  { database }: Pick<ExportsDeps, 'database'>,
  name: string,
  file: string,
): Promise<{ readonly file: ReleaseFile; readonly bytes: Uint8Array }> {
  return withTenant(database, asPublic, async (tx) => {
    const release = (await findRelease(tx, name)) ?? refuse('release.notFound')
    const found = (await readFiles(tx, release.id)).find((one) => one.name === file) ?? refuse('release.fileNotFound')
    return { file: found, bytes: await readFileBytes(tx, release.id, file) }
  })
}
