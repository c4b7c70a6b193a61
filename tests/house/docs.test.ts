import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from './sources.ts'

const scripts = Object.keys(
  (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object }).scripts,
)
const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'questionnaires/README.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]

/** Paths and npm scripts a document names that do not exist. Words in `<…>` or with `*`, `NNNN`, `vN`, `…` are placeholders. */
function untrueMentions(text: string): readonly string[] {
  return [...missingScripts(text), ...missingPaths(text), ...missingLinks(text)]
}

function missingScripts(text: string): readonly string[] {
  const named = [...text.matchAll(/npm (?:run )?(start|test|[a-z][a-z:-]*)\b/g)].flatMap(([whole, name = '']) =>
    whole.startsWith('npm run') || name === 'start' || name === 'test' ? [name] : [],
  )
  return named.filter((name) => !scripts.includes(name)).map((name) => `npm run ${name}`)
}

function missingPaths(text: string): readonly string[] {
  const rooms = /`((?:shared|server|client|migrations|questionnaires|tests|scripts|bench|docs|docker|\.ci)\/[^`\s]*)`/g
  return [...text.matchAll(rooms)]
    .map((match) => (match[1] ?? '').replace(/[.,;:]$/, ''))
    .filter((path) => !/[<*…{]|NNNN|vN|LOCALE/.test(path))
    .filter((path) => !existsSync(join(root, path)))
}

function missingLinks(text: string): readonly string[] {
  return [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)[^)]*\)/g)]
    .map((match) => match[1] ?? '')
    .filter((path) => !existsSync(join(root, path)))
}

describe('documents are true', () => {
  test.each(documents)('%s names only paths and scripts that exist', (document) => {
    expect(untrueMentions(readFileSync(join(root, document), 'utf8'))).toEqual([])
  })

  test('the README names the two commands and shows a screen', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8')
    expect(readme).toContain('npm start')
    expect(readme).toContain('npm test')
    expect(readme).toMatch(/!\[[^\]]+\]\(docs\/[^)]+\.png\)/)
  })

  test('an untrue mention is seen', () => {
    expect(untrueMentions('Run `npm run nothing`, see `shared/nowhere.ts` and [this](docs/nowhere.md).')).toEqual([
      'npm run nothing',
      'shared/nowhere.ts',
      'docs/nowhere.md',
    ])
  })
})
