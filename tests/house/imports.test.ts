import { describe, expect, test } from 'vitest'
import { importCycles } from './cycles.ts'
import { brokenImports } from './import-rules.ts'
import { allSources, importsOf } from './sources.ts'

const edges = allSources().flatMap((source) => [...importsOf(source)])
const broken = (from: string, statement: string): readonly string[] =>
  brokenImports(importsOf({ path: from, text: statement }))

describe('data flows one way', () => {
  test('no import breaks a rule of the house', () => {
    expect(brokenImports(edges)).toEqual([])
  })

  test('no file imports itself by a detour, types included', () => {
    expect(importCycles(edges)).toEqual([])
  })

  test('the scanner sees the imports of the product', () => {
    expect(edges.length).toBeGreaterThan(100)
  })
})

describe('each rule has been seen to fire', () => {
  test.each([
    ['shared/form/a.ts', "import { readFile } from 'node:fs'", 'shared is pure'],
    ['shared/text/a.ts', "import type { A } from '#shared/answer/answer.ts'", 'text stands before answer'],
    ['shared/nowhere/a.ts', "import { a } from '#shared/text/locale.ts'", 'unknown room'],
    ['shared/form/a.ts', "import { a } from '#server/app.ts'", 'shared may not import server'],
    ['client/app/a.tsx', "import { a } from '#server/config.ts'", 'client may not import server'],
    ['client/app/a.tsx', "import fs from 'node:fs'", 'client may not import node:fs'],
    ['server/app.ts', "import { a } from '#client/main.tsx'", 'server may not import client'],
    ['server/platform/clock.ts', "import { a } from '#server/features/replies/index.ts'", 'platform is how'],
    [
      'server/features/replies/a.ts',
      "import { a } from '#server/features/cycles/queries.ts'",
      'use the door of cycles',
    ],
    [
      'server/features/cycles/a.ts',
      "import { a } from '#server/features/replies/index.ts'",
      'cycles stands before replies',
    ],
    ['server/features/other/a.ts', "import { a } from '#server/features/replies/index.ts'", 'unknown feature'],
    ['server/features/replies/a.ts', "import { sql } from 'kysely'", 'kysely may be imported only'],
    [
      'server/features/replies/queries.ts',
      "import { handleOf } from '#server/platform/database/handle.ts'",
      'the raw database handle',
    ],
    ['server/start-pillar.ts', "import { handleOf } from './platform/database/handle.ts'", 'the raw database handle'],
    ['client/features/home/a.tsx', "import { a } from '../sign-in/a.tsx'", 'never import each other'],
    ['client/ui/a.tsx', "import { call } from '#client/api/call.ts'", 'ui may not import'],
    ['migrations/0001-a.ts', "import { a } from '#shared/text/locale.ts'", 'migrations import nothing of ours'],
    ['client/api/a.ts', "import { Type } from 'typebox'", 'does not belong in the browser'],
    ['shared/form/a.ts', "import { parse } from '@marcbachmann/cel-js'", 'shared is pure'],
  ])('%s: %s', (from, statement, sentence) => {
    expect(broken(from, statement).join()).toContain(sentence)
  })

  test('a cycle of three files is found', () => {
    const files = { a: "import './b.ts'", b: "export { x } from './c.ts'", c: "import type { A } from './a.ts'" }
    const cycle = Object.entries(files).flatMap(([name, text]) => [...importsOf({ path: `shared/${name}.ts`, text })])
    expect(importCycles(cycle)).toEqual(['shared/a.ts -> shared/b.ts -> shared/c.ts -> shared/a.ts'])
  })
})
