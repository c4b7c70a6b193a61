/** A published schema: the file's name, where it is to be had, and the SHA-256 of the edition that is meant. */
export interface PublishedSchema {
  readonly file: string
  readonly addresses: readonly string[]
  readonly sha256: string
}

export const publishedSchemas: readonly PublishedSchema[]

/** Where the schemas are kept: the folder that OFFICIAL_SCHEMAS names, or one beside what is installed. */
export const schemasFolder: string

/** Those that are not in the folder, or are there in another edition. */
export function missingSchemas(folder?: string): readonly PublishedSchema[]

/** Fetches what is missing; what cannot be fetched, or is not what was meant, stays missing. */
export function ensurePublishedSchemas(wish?: {
  readonly folder?: string
  readonly get?: (address: string) => Promise<Uint8Array>
}): Promise<void>
