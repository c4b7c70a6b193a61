import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parse } from 'yaml'
import { describe, expect, test } from 'vitest'
import { sourceFindings } from '#shared/definition/source-finding.ts'
import { catalogue } from '#server/platform/definitions/phrase-finding.ts'
import { schemaText } from '#scripts/questionnaires/write-schema.ts'
import { exampleFiles, load, messages } from './example.ts'

const questionnaires = new URL('../../questionnaires/', import.meta.url)

describe('the complete example in the README for authors', () => {
  const definitions = load(exampleFiles())
  const loaded = definitions.versions.get('safe-towns/yearly/v1')

  test('loads without a finding, but that its translations are not recorded yet', () => {
    expect(exampleFiles().size).toBe(14)
    expect(messages(definitions)).toEqual([])
    expect(definitions.findings.map(({ code }) => code)).toEqual(Array(6).fill('translation.noRecord'))
  })

  test('has its pages, and the questions of its pattern in place', () => {
    expect(loaded?.version.sections.map(({ pages }) => pages)).toEqual([
      [
        ['hasStrategy', 'strategyNote'],
        ['a1Partners', 'a1Steps'],
      ],
      [['population', 'victims']],
    ])
  })

  test('has every text in every language, the title of the heading put into those of the pattern', () => {
    expect(loaded?.texts.fr['a1Steps.label']).toBe('Mesures prises : Stratégies')
    expect(Object.keys(loaded?.texts.ar ?? {})).toEqual(Object.keys(loaded?.texts.en ?? {}))
  })

  test('has its conditions, checks and formulas as data', () => {
    const questions = loaded?.version.sections.flatMap((section) => section.questions) ?? []
    expect(questions.find(({ id }) => id === 'a1Steps')?.relevant).toEqual({
      op: 'not',
      arg: { op: 'in', left: { op: 'value', value: 'none' }, right: { op: 'question', id: 'a1Partners' } },
    })
    const rate = definitions.instruments.get('safe-towns')?.indicators.find(({ id }) => id === 'A-02')
    expect(rate?.breakdowns[0]?.codes.map(({ code }) => code)).toEqual(['female', 'male'])
    expect(rate?.breakdowns[0]?.codes[1]?.numerator).toEqual({ op: 'range', fn: 'sum', id: 'victims', row: 'male' })
    expect(rate?.versions).toEqual(['safe-towns/yearly/v1'])
  })
})

describe('the tools of authors', () => {
  test('every finding has a sentence and a remedy', () => {
    const wordless = Object.keys(sourceFindings).filter((code) => catalogue[code]?.length !== 2)
    expect(wordless).toEqual([])
  })

  test('the schema for editors is current', () => {
    const committed = readFileSync(new URL('definition.schema.json', questionnaires), 'utf8')
    // when this fails, run: npm run questionnaires -- schema
    expect(committed === schemaText()).toBe(true)
  })

  test('the schema for editors accepts the files of the example and refuses a slip', () => {
    const valid = new Ajv2020({ strict: false }).compile(JSON.parse(schemaText()) as object)
    const files = [...exampleFiles()].filter(([path]) => !path.includes('/text.'))
    expect(files).toHaveLength(5)
    const slip = (text: string) => text.replace(/^( +- )?id:|kind:|symbols:|lists:/mu, '$1idd:')
    expect(files.filter(([, text]) => !valid(parse(text)))).toEqual([])
    expect(files.filter(([, text]) => valid(parse(slip(text))))).toEqual([])
  })
})
