import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { phrase } from '#scripts/questionnaires/output.ts'
import { runCommand } from '#scripts/questionnaires/run-command.ts'
import { exampleFiles } from './example.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'questionnaires-'))
  for (const [path, text] of exampleFiles()) write(path, text)
})
afterEach(() => {
  rmSync(dir, { recursive: true })
})

function write(path: string, text: string): void {
  mkdirSync(dirname(join(dir, path)), { recursive: true })
  writeFileSync(join(dir, path), text)
}

/** Runs one command on the copy of the example: its exit code and all it printed. */
function run(...words: string[]): { code: number; lines: readonly string[] } {
  const lines: string[] = []
  const output = {
    line: (text: string) => void lines.push(text),
    say: (...sentence: Parameters<typeof phrase>) => void lines.push(phrase(...sentence)),
  }
  const code = runCommand([...words, '--dir', dir], output)
  return { code, lines: lines.flatMap((line) => line.split('\n')) }
}

const yearly = 'safe-towns/yearly/v1'

describe('what an author does from the command line', () => {
  test('without words, or with wrong ones, it says what it can do', () => {
    expect(run()).toMatchObject({ code: 0, lines: expect.arrayContaining([expect.stringContaining('check [PATH]')]) })
    expect(run('chekc')).toMatchObject({ code: 1, lines: expect.arrayContaining(['There is no command "chekc".']) })
    expect(run('show').lines[0]).toBe('"show" needs the id of a version.')
    expect(run('show', 'yearly/v9').lines[0]).toBe(`There is no version "yearly/v9". There are: ${yearly}`)
    expect(run('show', yearly, '--lang', 'xx').lines[0]).toBe(
      '"xx" is not a language questionnaires are kept in. These are: ar, en, fr',
    )
  })

  test('a folder without mistakes passes; a mistake fails it, unless it is looked at elsewhere', () => {
    expect(run('check')).toMatchObject({ code: 0 })
    appendFileSync(join(dir, `${yearly}/text.en.yaml`), 'nobody.label: Nobody\n')
    const { code, lines } = run('check')
    expect(code).toBe(1)
    expect(lines.at(-1)).toBe('1 questionnaire version read: 1 error, 6 warnings.')
    expect(run('check', 'questionnaires/safe-towns/indicators').code).toBe(0)
  })

  test('translations are recorded; then a change of the English shows which are stale', () => {
    run('translated', 'fr', 'questionnaires/safe-towns')
    run('translated', 'ar', 'safe-towns')
    expect(run('check').lines).toEqual(['1 questionnaire version read: no error, no warning.'])
    const path = `${yearly}/text.en.yaml`
    write(path, readFileSync(join(dir, path), 'utf8').replace('Inhabitants', 'Residents'))
    const stale = run('check').lines.filter((line) => line.includes('changed after it was translated'))
    expect(stale).toHaveLength(2)
    expect(stale[0]).toContain('"population.label"')
    expect(run('translated', 'en').code).toBe(1)
    expect(run('translated', 'es').code).toBe(1)
  })

  test('translations are recorded of the folder named, never of everything', () => {
    expect(run('translated', 'fr')).toMatchObject({
      code: 1,
      lines: expect.arrayContaining(['"translated" needs a folder, such as kyoto-declaration/annual-core.']),
    })
    expect(run('translated', 'fr', 'questionnaires/').code).toBe(1)
    expect(run('check').lines.at(-1)).toBe('1 questionnaire version read: no error, 6 warnings.')
  })

  test('a version is shown in its languages', () => {
    const { lines } = run('show', 'yearly/v1', '--lang', 'fr')
    expect(lines[0]).toBe('Questions annuelles  (safe-towns/yearly/v1, about 30 minutes)')
    expect(lines).toContain('  Victimes de violence, par sexe et par lieu  [victims table]')
    expect(lines).toContain('      female | male | notRecorded  x  street | home')
    expect(lines).toContain('  Quelle partie manque ?  [strategyNote text ?]')
  })

  test('two versions are compared question by question', () => {
    cpSync(join(dir, yearly), join(dir, 'safe-towns/yearly/v2'), { recursive: true })
    const path = 'safe-towns/yearly/v2/questionnaire.yaml'
    const changed = readFileSync(join(dir, yearly, 'questionnaire.yaml'), 'utf8')
      .replace('version: 1', 'version: 2')
      .replace('codes: [street, home]', 'codes: [street, home, work]')
      .replace('        min: 1\n', '        min: 0\n')
      .replace(
        '      - id: strategyNote\n        kind: text\n        maxWords: 100\n',
        '      - id: since\n        kind: date\n',
      )
    write(path, changed)
    const words = readFileSync(join(dir, yearly, 'text.fr.yaml'), 'utf8')
    write('safe-towns/yearly/v2/text.fr.yaml', words.replace('Habitants', 'Population'))
    expect(run('diff', 'yearly/v1', 'yearly/v2').lines).toEqual([
      '+ since',
      '- strategyNote',
      '~ population  min',
      '~ victims  columns',
      '" population  label (fr)',
      '= A-02',
    ])
    expect(run('diff', 'yearly/v1', 'yearly/v1').lines).toEqual(['No difference.'])
  })
})

describe('a published version', () => {
  test('cannot change any more, neither in its files nor in what it shows of shared ones', () => {
    expect(run('freeze', yearly).code).toBe(0)
    expect(run('freeze', yearly).lines[0]).toBe(`${yearly} is published already; make a new version instead.`)
    expect(run('check').code).toBe(0)

    const lists = readFileSync(join(dir, 'safe-towns/code-lists.yaml'), 'utf8')
    write('safe-towns/code-lists.yaml', lists.replace('neighbours, none', 'neighbours, friends, none'))
    const texts = readFileSync(join(dir, 'safe-towns/text.en.yaml'), 'utf8')
    write('safe-towns/text.en.yaml', `${texts}code.partner.friends: Friends\n`)
    expect(run('check').lines.join('\n')).toContain('but something it uses (a code list, pattern, question) did')

    write('safe-towns/code-lists.yaml', lists)
    write('safe-towns/text.en.yaml', texts.replace('Neighbours', 'People next door'))
    expect(run('check').lines.join('\n')).toContain('but a text it uses (en) did')

    write('safe-towns/text.en.yaml', texts)
    appendFileSync(join(dir, yearly, 'questionnaire.yaml'), '# a word\n')
    expect(run('check').lines.join('\n')).toContain('published and cannot change, but this file did')
  })

  test('leaves alone what it does not show', () => {
    run('freeze', yearly)
    appendFileSync(join(dir, 'safe-towns/code-lists.yaml'), '  weekday:\n    codes: [monday, tuesday]\n')
    appendFileSync(join(dir, 'safe-towns/text.en.yaml'), 'code.weekday.monday: Monday\ncode.weekday.tuesday: Tuesday\n')
    expect(run('check').code).toBe(0)
  })

  test('is not made from files with mistakes', () => {
    appendFileSync(join(dir, `${yearly}/text.en.yaml`), 'nobody.label: Nobody\n')
    expect(run('freeze', yearly).lines[0]).toContain('has errors')
  })
})

describe('the schema of replies to one version', () => {
  test('knows its questions, codes and cells', () => {
    const schema = JSON.parse(run('schema', yearly).lines.join('\n')) as {
      properties: Record<string, { properties: { value: { properties: Record<string, unknown> } } }>
    }
    expect(Object.keys(schema.properties)).toEqual([
      'hasStrategy',
      'strategyNote',
      'a1Partners',
      'a1Steps',
      'population',
      'victims',
    ])
    const valueOf = (id: string) => schema.properties[id]?.properties.value.properties
    expect(valueOf('hasStrategy')).toMatchObject({ choice: { enum: ['yes', 'no', 'in-part'] } })
    const valid = new Ajv2020({ strict: false }).compile(schema)
    const cells = { 'female:street': { value: '3' }, 'male:home': { nonAnswer: 'confidential' } }
    expect(valid({ hasStrategy: { value: { choice: 'in-part' } }, victims: { value: { cells } } })).toBe(true)
    expect(valid({ hasStrategy: { value: { choice: 'maybe' } } })).toBe(false)
    expect(valid({ victims: { value: { cells: { 'female:school': { value: '3' } } } } })).toBe(false)
    expect(valid({ strategies: {} })).toBe(false)
    expect(valueOf('victims')).toMatchObject({ cells: { properties: { 'female:street': {} } } })
  })
})
