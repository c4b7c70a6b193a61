// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { catalogueOfAllPages } from '#client/i18n/load-catalogue.ts'

const client = join(import.meta.dirname, '..')
const catalogueOf = new Map(
  readdirSync(join(client, 'i18n')).flatMap((file) => {
    const name = /^(.+)\.en\.json$/.exec(file)?.[1]
    if (name === undefined) return []
    const sentences = JSON.parse(readFileSync(join(client, 'i18n', file), 'utf8')) as Record<string, string>
    return Object.keys(sentences).map((key) => [key, name] as const)
  }),
)

interface Source {
  readonly text: string
  readonly imports: readonly string[]
  readonly later: readonly string[]
}

function addressOf(from: string, path: string): string {
  return path.startsWith('#client/') ? join(client, path.slice('#client/'.length)) : resolve(dirname(from), path)
}

function sourceOf(path: string): Source {
  const text = readFileSync(path, 'utf8')
  const local = (pattern: RegExp) =>
    [...text.matchAll(pattern)].map(([, found = '']) => found).filter((found) => /^(#client\/|\.).*\.tsx?$/.test(found))
  return {
    text,
    imports: local(/^(?:import|export) (?!type )[^;]*? from '([^']+)'/gms).map((found) => addressOf(path, found)),
    later: local(/import\('([^']+)'\)/g).map((found) => addressOf(path, found)),
  }
}

/** Every module that runs once this one does; with `later`, also those it may fetch afterwards. */
function reachable(start: string, later: boolean, seen = new Set<string>()): Set<string> {
  if (seen.has(start)) return seen
  seen.add(start)
  const source = sourceOf(start)
  for (const next of [...source.imports, ...(later ? source.later : [])]) reachable(next, later, seen)
  return seen
}

/** Catalogues of the sentences that a module names in full or in part. */
function catalogueNamesIn(path: string): readonly string[] {
  const { text } = sourceOf(path)
  const whole = [...text.matchAll(/['"]([a-zA-Z-]+(?:\.[\w-]+)+)['"]/g)].map(([, key = '']) => key)
  const begun = [...text.matchAll(/`([a-zA-Z-]+\.[^`\s$]*)\$\{/g)].map(([, start = '']) => start)
  return [...catalogueOf].flatMap(([key, name]) =>
    whole.includes(key) || begun.some((start) => key.startsWith(start)) ? [name] : [],
  )
}

function neededBy(start: string, later: boolean): readonly string[] {
  return [...new Set([...reachable(start, later)].flatMap((path) => catalogueNamesIn(path)))].filter(
    (name) => !catalogueOfAllPages.some((everywhere) => everywhere === name),
  )
}

const lazy = ['pages.ts', 'sign-in-again.tsx', 'header-tools.tsx', 'find-question.tsx'].flatMap((file) => {
  const path = join(client, 'app', file)
  const found = readFileSync(path, 'utf8').matchAll(
    /lazyPage\(\s*\(\) => import\('([^']+)'\),\s*'(\w+)',\s*\[([^\]]*)\]/g,
  )
  return [...found].map(([, from = '', page = '', named = '']) => ({
    page,
    start: addressOf(path, from),
    named: [...named.matchAll(/'([^']+)'/g)].map(([, name = '']) => name),
  }))
})

test('all pages are looked at', () => {
  expect(lazy.map(({ page }) => page)).toEqual(expect.arrayContaining(['AnsweringPage', 'InboxPage', 'HelpDialog']))
  expect(lazy.length).toBeGreaterThanOrEqual(17)
})

describe.each(lazy)('$page', ({ start, named }) => {
  test('fetches the catalogues of the sentences it says, and no others', () => {
    expect(named.toSorted()).toEqual([...neededBy(start, false)].toSorted())
  })
})

test('what is fetched later on a section page adds the sentences of later parts only', () => {
  const { start = '' } = lazy.find(({ page }) => page === 'AnsweringPage') ?? {}
  expect([...neededBy(start, true)].toSorted()).toEqual(['answering', 'answering-later'])
})

test('the shell says only what every page may say', () => {
  expect(neededBy(join(client, 'app/app.tsx'), false)).toEqual([])
})
