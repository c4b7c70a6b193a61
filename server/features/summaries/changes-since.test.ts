import { expect, test } from 'vitest'
import type { SummariesDeps } from './deps.ts'
import { changesSince } from './changes-since.ts'

test('where the version of a document is not loaded, nothing is said of what changed', () => {
  const definitions = { instruments: new Map(), versions: new Map() }
  const deps = { definitions } as unknown as SummariesDeps // nothing else is asked
  expect(() => changesSince(deps, [], 'tiny/annual/v1', 'tiny/annual/v2')).toThrow('tiny/annual/v2')
})
