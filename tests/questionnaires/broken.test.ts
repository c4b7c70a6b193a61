import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { describe, expect, test } from 'vitest'
import { catalogue } from '#server/platform/definitions/phrase-finding.ts'
import { exampleFiles, load, messages } from './example.ts'

/** One thing wrong with the example of the README, and every message `check` gives for it. */
interface Broken {
  readonly about: string
  readonly change?: readonly { readonly file: string; readonly find: string; readonly with: string }[]
  readonly write?: Readonly<Record<string, string>>
  readonly remove?: readonly string[]
  readonly messages: readonly string[]
}

const folder = new URL('broken/', import.meta.url)
const cases = readdirSync(folder).map((name) => ({
  name,
  ...(parse(readFileSync(new URL(name, folder), 'utf8')) as Broken),
}))

function broken({ change = [], write = {}, remove = [] }: Broken): ReadonlyMap<string, string> {
  const files = new Map([...exampleFiles(), ...Object.entries(write)])
  for (const { file, find, with: by } of change) {
    const text = files.get(file) ?? ''
    expect(text, `the example no longer holds the text this case changes`).toContain(find)
    files.set(
      file,
      text.replace(find, () => by),
    )
  }
  for (const file of remove) files.delete(file)
  return files
}

describe('each mistake an author can make gets its message, with place and remedy, and no other', () => {
  test('there are at least forty of them', () => {
    expect(cases.length).toBeGreaterThanOrEqual(40)
  })

  test('every kind of finding is shown by one of them', { timeout: 30_000 }, () => {
    const found = new Set(cases.flatMap((one) => load(broken(one)).findings.map(({ code }): string => code)))
    expect(Object.keys(catalogue).filter((code) => !found.has(code) && code !== 'help.meant')).toEqual([])
  })

  test.each(cases)('$name: $about', (one) => {
    expect(messages(load(broken(one)))).toEqual(one.messages)
  })
})
