import { describe, expect, test } from 'vitest'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { allSources, isTest, root, type Source } from './sources.ts'

const forbiddenNames =
  /(^|[/-])(utils?|helpers?|common|misc|manager|service|handler)([.-]|\/|$)|(^|\/)(types|data|info|process)([.-]|\/|$)/
const product = allSources().filter((source) => !isTest(source.path))

/** Names of files and folders that say nothing. */
function emptyNames(paths: readonly string[]): readonly string[] {
  return paths.filter((path) => forbiddenNames.test(path))
}

/** Paths with a capital or an underscore. Words such as `.test` and `.config` before the ending are no part of the name. */
function oddNames(paths: readonly string[]): readonly string[] {
  return paths.filter((path) => !/^[a-z0-9./-]+$/.test(path.replace(/\.(config|test|generated|pages|d)(?=\.)/g, '')))
}

/** Where a pattern stands: `path:line`. */
function places(sources: readonly Source[], pattern: RegExp): readonly string[] {
  const lineOf = (text: string, index: number): number => text.slice(0, index).split('\n').length
  return sources.flatMap(({ path, text }) =>
    [...text.matchAll(pattern)].map(({ index }) => `${path}:${lineOf(text, index)}`),
  )
}

function impureLines(sources: readonly Source[]): readonly string[] {
  const shared = sources.filter(({ path }) => path.startsWith('shared/'))
  return places(shared, /new Date\(\)|Date\.now\(|Math\.random\(/g)
}

/** Classes and enums; a boundary for errors has to be a class, React knows no other way. */
function classLines(sources: readonly Source[]): readonly string[] {
  const bound = sources.filter(({ path }) => !path.includes('error-boundary'))
  return places(bound, /^(export )?(abstract |const )?(class|enum) (?!Problem\b|ApiProblem\b)/gm)
}

describe('names', () => {
  test('no file or folder has a name that says nothing', () => {
    expect(emptyNames(allSources().map((source) => source.path))).toEqual([])
  })

  test('the rule fires', () => {
    expect(emptyNames(['shared/text/utils.ts', 'server/helpers/a.ts', 'shared/answer/answer.ts'])).toHaveLength(2)
  })

  test('files are kebab-case', () => {
    expect(oddNames(allSources().map((source) => source.path))).toEqual([])
  })

  test('the rule of kebab-case fires', () => {
    const odd = ['client/ui/TextArea.tsx', 'shared/text/count_words.ts', 'server/Pages/a.ts']
    expect(oddNames([...odd, 'client/ui/text-area.test.tsx', 'client/vite.pages.config.ts'])).toEqual(odd)
  })
})

describe('the language of the code', () => {
  test('shared asks no clock and no dice: times and ids are arguments', () => {
    expect(impureLines(product)).toEqual([])
  })

  test('the rule of purity fires', () => {
    const text = 'const now = new Date()\nconst at = Date.now()\nconst draw = Math.random()\nnew Date(at)\n'
    expect(impureLines([{ path: 'shared/a.ts', text }])).toEqual(['shared/a.ts:1', 'shared/a.ts:2', 'shared/a.ts:3'])
    expect(impureLines([{ path: 'server/a.ts', text }])).toEqual([])
  })

  test('no enum, no class but Problem', () => {
    expect(classLines(product)).toEqual([])
  })

  test('the rule against enums and classes fires', () => {
    const text = 'enum A {}\nexport const enum B {}\nclass C {}\nexport abstract class D {}\nexport class Problem {}\n'
    expect(classLines([{ path: 'server/a.ts', text }])).toEqual([1, 2, 3, 4].map((line) => `server/a.ts:${line}`))
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
