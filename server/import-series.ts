import { readFileSync } from 'node:fs'
import { takeSeries } from './features/indicators/index.ts'
import { asSecretariat, withTenant } from './platform/database/transaction.ts'
import { placeSentence } from './platform/http/sentences.ts'
import type { Deps } from './platform/deps.ts'

/** Imports an outside series from a CSV file: all of it, or nothing and every mistake with its place. Returns the exit code. */
export async function importSeries(deps: Deps, file: string, say: (line: string) => void): Promise<number> {
  const csv = readFileSync(file, 'utf8')
  const taken = await withTenant(deps.database, asSecretariat, (tx) => takeSeries(tx, deps, csv))
  if ('mistakes' in taken) {
    for (const { line, column, code, params } of taken.mistakes)
      say(`${file}: line ${line}, ${column}: ${placeSentence('en', code, params ?? {})}`)
    say('Nothing was imported.')
    return 1
  }
  const { id, title, source, sourceDate, values } = taken.series
  say(`imported ${id} (${title}): ${values.length} values from ${source}, ${sourceDate}`)
  return 0
}
