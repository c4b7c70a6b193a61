import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CompleteLocale } from '#shared/text/locale.ts'

interface StateFact {
  readonly code: string
  readonly status: 'member' | 'observer'
  readonly names: Readonly<Record<string, string>>
  readonly unGroup: { readonly code: string } | null
}

/** Names and regional groups of the States in one language: `{ "MAR": ["Morocco", "AFR"] }`, from the one reviewed list. */
export async function clientStatesSource(locale: CompleteLocale): Promise<string> {
  const file = join(import.meta.dirname, '../server/reference/states.json')
  const { states } = JSON.parse(await readFile(file, 'utf8')) as { states: readonly StateFact[] } // checked when the migration loads it
  const lines = states.map(
    ({ code, names, unGroup, status }) =>
      `${JSON.stringify(code)}: ${JSON.stringify([names[locale], status === 'member' ? (unGroup?.code ?? '') : ''])}`,
  )
  return `{\n${lines.join(',\n')}\n}\n`
}
