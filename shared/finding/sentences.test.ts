import { readFileSync } from 'node:fs'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { completeLocales } from '#shared/text/locale.ts'
import { builtInFindings, builtInParams, isBuiltInFinding } from './built-in.ts'

describe.each(completeLocales)('the findings in %s', (locale) => {
  const sentences: Readonly<Record<string, string>> = JSON.parse(
    readFileSync(new URL(`./sentences.${locale}.json`, import.meta.url), 'utf8'),
  )

  it('have one sentence for each code, and none besides', () => {
    expect(Object.keys(sentences)).toEqual(Object.keys(builtInFindings))
  })

  it.each(Object.keys(sentences))('%s can be said with its params alone', (code) => {
    if (!isBuiltInFinding(code)) throw new Error(`unknown code ${code}`)
    const names: readonly string[] = builtInParams[code]
    const params = Object.fromEntries(names.map((name, at) => [name, at + 7654]))
    const said = new IntlMessageFormat(sentences[code] ?? '', locale).format(params)
    expect(String(said)).not.toMatch(/[{}]|undefined/)
  })

  it.each([1, 2, 3, 11, 100])('count in the plural of the language: %d', (blanks) => {
    expect(String(new IntlMessageFormat(sentences['table.cellsBlank'] ?? '', locale).format({ blanks }))).not.toContain(
      '{',
    )
  })
})
