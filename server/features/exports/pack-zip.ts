import { ZipFile } from 'yazl'

/** A file that goes into an archive. */
export interface Packed {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Always the same time, so that equal files give equal archives, wherever they are packed. */
export const packedAt = new Date(1980, 0, 1)

/** An archive of these files, in this order. */
export async function packZip(files: readonly Packed[]): Promise<Uint8Array> {
  const zip = new ZipFile()
  for (const { name, bytes } of files)
    zip.addBuffer(Buffer.from(bytes), name, { mtime: packedAt, forceDosTimestamp: true })
  zip.end()
  const chunks: Buffer[] = []
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk as Uint8Array)) // a stream of bytes
  return Buffer.concat(chunks)
}
