import { describe, expect, test } from 'vitest'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { allSources, isTest, root } from './sources.ts'

const forbiddenNames =
  /(^|[/-])(utils?|helpers?|common|misc|manager|service|handler)([.-]|\/|$)|(^|\/)(types|data|info|process)([.-]|\/|$)/
const product = allSources().filter((source) => !isTest(source.path))

/** Names of files and folders that say nothing. */
function emptyNames(paths: readonly string[]): readonly string[] {
  return paths.filter((path) => forbiddenNames.test(path))
}

describe('names', () => {
  test('no file or folder has a name that says nothing', () => {
    expect(emptyNames(allSources().map((source) => source.path))).toEqual([])
  })

  test('the rule fires', () => {
    expect(emptyNames(['shared/text/utils.ts', 'server/helpers/a.ts', 'shared/answer/answer.ts'])).toHaveLength(2)
  })

  test('files are kebab-case', () => {
    const odd = allSources().filter(
      (source) => !/^[a-z0-9./-]+$/.test(source.path.replace(/\.(config|test|generated|pages|d)(?=\.)/g, '')),
    )
    expect(odd.map((source) => source.path)).toEqual([])
  })
})

describe('the language of the code', () => {
  const lineOf = (text: string, index: number): number => text.slice(0, index).split('\n').length
  const places = (pattern: RegExp): readonly string[] =>
    product.flatMap((source) =>
      [...source.text.matchAll(pattern)].map((found) => `${source.path}:${lineOf(source.text, found.index)}`),
    )

  test('shared asks no clock and no dice: times and ids are arguments', () => {
    const impure = places(/new Date\(\)|Date\.now\(|Math\.random\(/g).filter((place) => place.startsWith('shared/'))
    expect(impure).toEqual([])
  })

  test('no enum, no class but Problem', () => {
    const classes = places(/^(export )?(abstract )?(class|enum) (?!Problem\b|ApiProblem\b)/gm)
    expect(classes.filter((place) => !place.includes('error-boundary'))).toEqual([])
  })

  test('styles use logical properties, so that Arabic mirrors by itself', () => {
    const physical =
      /(^|[\s;{])(margin|padding|border)-(left|right)\b|(^|[\s;{])(left|right)\s*:|text-align:\s*(left|right)|float:\s*(left|right)/
    expect(physical.test('a { margin-left: 1rem }')).toBe(true)
    const sheets = cssFiles().filter((path) => physical.test(readFileSync(join(root, path), 'utf8')))
    expect(sheets).toEqual([])
  })
})

function cssFiles(): readonly string[] {
  return readdirSync(join(root, 'client'), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.css'))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
}
