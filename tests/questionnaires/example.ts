import { readFileSync } from 'node:fs'
import { definitionsFrom, type Definitions } from '#server/platform/definitions/load-definitions.ts'
import { phraseFinding } from '#server/platform/definitions/phrase-finding.ts'
import { sourceFiles } from '#server/platform/definitions/source-files.ts'

const readme = new URL('../../questionnaires/README.md', import.meta.url)

/** The files of the complete example in the README for authors, by path. */
export function exampleFiles(): ReadonlyMap<string, string> {
  const blocks = readFileSync(readme, 'utf8').matchAll(/^`(safe-towns\/\S+)`\n```yaml\n([\s\S]*?)^```$/gmu)
  return new Map(Array.from(blocks, ([, path = '', text = '']) => [path, text]))
}

export function load(files: ReadonlyMap<string, string>): Definitions {
  return definitionsFrom(sourceFiles(files))
}

/** Findings as `check` prints them; the unrecorded translations of the example are left out. */
export function messages({ findings }: Definitions): readonly string[] {
  return findings.filter(({ code }) => code !== 'translation.noRecord').map(phraseFinding)
}
