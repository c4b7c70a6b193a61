import { phraseFinding } from '#server/platform/definitions/phrase-finding.ts'
import { loadDefinitions } from '#server/platform/definitions/load-definitions.ts'
import type { Output } from './output.ts'

/** Lists every finding; false when one is an error. With a part of a path only the findings below it. */
export function check(dir: string, below: string, output: Output): boolean {
  const { findings, versions } = loadDefinitions(dir)
  const shown = findings.filter(({ file }) => file.startsWith(below))
  for (const finding of shown) output.line(phraseFinding(finding))
  const errors = shown.filter(({ level }) => level === 'error').length
  output.say('checked', { versions: versions.size, errors, warnings: shown.length - errors })
  return errors === 0
}
