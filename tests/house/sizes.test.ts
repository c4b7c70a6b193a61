import { describe, expect, test } from 'vitest'
import { fileBudget, functionBudget, functionSizes, lines, percentile, testFileBudget } from './sizes.ts'
import { allSources, isTest } from './sources.ts'

const all = allSources()
const product = all.filter((source) => !isTest(source.path) && !/^(scripts|bench)\//.test(source.path))
const written = product.filter((source) => !source.path.includes('.generated.'))
const sizes = written.map((source) => lines(source.text))
const functions = written.flatMap((source) => [...functionSizes(source)])

describe('rooms stay small', () => {
  test('files', () => {
    const tooLong = written.filter((source) => lines(source.text) > fileBudget.max).map((source) => source.path)
    expect(tooLong).toEqual([])
    expect(percentile(sizes, 0.5)).toBeLessThanOrEqual(fileBudget.p50)
    expect(percentile(sizes, 0.9)).toBeLessThanOrEqual(fileBudget.p90)
  })

  test('functions', () => {
    expect(
      functions.filter((found) => found.lines > functionBudget.max).map((found) => `${found.at} ${found.lines}`),
    ).toEqual([])
    expect(
      percentile(
        functions.map((found) => found.lines),
        0.9,
      ),
    ).toBeLessThanOrEqual(functionBudget.p90)
  })

  test('files of tests', () => {
    const tooLong = all.filter((source) => isTest(source.path) && lines(source.text) > testFileBudget)
    expect(tooLong.map((source) => source.path)).toEqual([])
  })
})

describe('the measure itself', () => {
  const long = `export function tooLong(\n  a: string,\n): void {\n${'  a()\n'.repeat(70)}}\n`

  test('a function of 70 lines is seen, its parameters on lines of their own', () => {
    expect(functionSizes({ path: 'a.ts', text: long })).toEqual([{ at: 'a.ts:1', lines: 74 }])
  })

  test('an arrow function is measured too', () => {
    expect(functionSizes({ path: 'a.ts', text: 'const a = (b: string): void => {\n  b()\n}\n' })[0]?.lines).toBe(3)
  })

  test('percentiles', () => {
    expect(percentile([5, 1, 3], 0.5)).toBe(3)
  })
})
