import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { allSources, root, type Source } from './sources.ts'

const comment = /\/\*[\s\S]*?\*\/|(?:^|\s)\/\/[^\n]*/g
const room = /^(shared|server|client|migrations|questionnaires|tests|scripts|bench|docs|docker)\//
const file = /\/[\w.-]+\.(ts|tsx|mjs|css|json|yaml|yml|md|sql|csv|html)$/
const placeholder = /[<*…{:]|NNNN|vN/

/**
 * Paths in backticks that comments name and the repository does not have, as `source: path`. Paths are from the root,
 * with `#` before them or not; those that begin with `/` are addresses.
 */
function missingPaths({ path, text }: Source): readonly string[] {
  return [...text.matchAll(comment)]
    .flatMap(([words]) => [...words.matchAll(/`#?([^`\s/#]+\/[^`\s]*)`/g)].map((match) => match[1] ?? ''))
    .filter((named) => (room.test(named) || file.test(named)) && !placeholder.test(named))
    .filter((named) => !existsSync(join(root, named)))
    .map((named) => `${path}: ${named}`)
}

describe('comments are true', () => {
  test('they name only paths that exist', () => {
    expect(allSources().flatMap(missingPaths)).toEqual([])
  })

  test('a path that does not exist is seen', () => {
    const tick = '`'
    const lines = [
      `/** See ${tick}shared/nowhere.ts${tick}, ${tick}elsewhere/page.md${tick} and ${tick}docs/<name>.md${tick}. */`,
      `const one = 1 // as ${tick}server/main.ts${tick}, not ${tick}server/nowhere${tick}; ${tick}/api/a.json${tick} is no path`,
      `const two = ${tick}shared/in-a-text.ts${tick}`,
    ]
    expect(missingPaths({ path: 'client/a.ts', text: lines.join('\n') })).toEqual([
      'client/a.ts: shared/nowhere.ts',
      'client/a.ts: elsewhere/page.md',
      'client/a.ts: server/nowhere',
    ])
  })
})
