import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, say } from './run.mjs'

const sdmx = 'https://raw.githubusercontent.com/sdmx-twg/sdmx-json/v2.0.0'

/**
 * Schemas of SDMX that files are checked against. They are fetched for the check and not copied into this repository, as
 * they state no licence (others are in `tests/published-schemas`). `sha256` is of the edition that this product follows.
 */
export const publishedSchemas = [
  {
    file: 'sdmx-json-data-schema.json',
    addresses: [
      'https://json.sdmx.org/2.0.0/sdmx-json-data-schema.json',
      `${sdmx}/data-message/tools/schemas/2.0.0/sdmx-json-data-schema.json`,
    ],
    sha256: '0cf80e01e7cad64b6856f0d7e6d093c25c006d5e96003c71cb71f37669956f5c',
  },
  {
    file: 'sdmx-json-structure-schema.json',
    addresses: [
      'https://json.sdmx.org/2.0.0/sdmx-json-structure-schema.json',
      `${sdmx}/structure-message/tools/schemas/2.0.0/sdmx-json-structure-schema.json`,
    ],
    sha256: '6048b956d2590a3ed7da1e8ec1c247d6f63cdea829c293d99faa7f318d4b887e',
  },
]

/** Where they are kept: a folder that `OFFICIAL_SCHEMAS` names, or one beside what is installed. */
export const schemasFolder =
  process.env.OFFICIAL_SCHEMAS ?? join(root, 'node_modules', '.cache', 'pillar-published-schemas')

/** Those that are not here, or are another edition. */
export function missingSchemas(folder = schemasFolder) {
  return publishedSchemas.filter(({ file, sha256 }) => {
    const path = join(folder, file)
    return !existsSync(path) || sumOf(readFileSync(path)) !== sha256
  })
}

/** Fetches what is missing, each within some seconds; where the network does not allow it, the test run says what it left out. */
export async function ensurePublishedSchemas({ folder = schemasFolder, get = fetchBytes } = {}) {
  const missing = missingSchemas(folder)
  if (missing.length === 0 || process.env.OFFICIAL_SCHEMAS !== undefined) return
  say(`fetching for the tests: ${missing.map(({ file }) => file).join(', ')}`)
  await Promise.all(missing.map((schema) => fetchSchema(schema, folder, get)))
}

async function fetchSchema({ file, addresses, sha256 }, folder, get) {
  for (const address of addresses) {
    const bytes = await get(address).catch(() => undefined)
    if (bytes === undefined || sumOf(bytes) !== sha256) continue
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, file), bytes)
    return
  }
}

async function fetchBytes(address) {
  const reply = await fetch(address, { signal: AbortSignal.timeout(8000) })
  if (!reply.ok) throw new Error(`${address}: ${reply.status}`)
  return Buffer.from(await reply.arrayBuffer())
}

function sumOf(bytes) {
  return createHash('sha256').update(bytes).digest('hex')
}
