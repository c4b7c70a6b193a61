import { csvParseRows } from 'd3-dsv'
import type { ImportedSeries } from './outside-queries.ts'

/** Something wrong in a file, at a line (from 1) and a column or header. `code` is a sentence of the contract. */
export interface SeriesMistake {
  readonly line: number
  readonly column: string
  readonly code: string
  readonly params?: Readonly<Record<string, string | number>>
}

export type ParsedSeries = { readonly series: ImportedSeries } | { readonly mistakes: readonly SeriesMistake[] }

const headers = ['id', 'title', 'unit', 'source', 'source-date', 'licence', 'demonstration'] as const
type Header = (typeof headers)[number]
const columns = ['state', 'year', 'value'] as const
const mostMistakes = 50

/**
 * Reads an outside series: lines `# id: population` and so on for what it is and where it comes from, then CSV with the
 * columns state, year and value. Strict: anything unclear is a mistake with its line and column, and nothing is guessed.
 * @param isState which codes (ISO 3166-1 alpha-3) belong to a State
 */
export function parseSeries(text: string, isState: (code: string) => boolean): ParsedSeries {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const start = lines.findIndex((line) => !line.startsWith('#') && line.trim() !== '')
  const body = start < 0 ? lines.length : start
  const head = readHeaders(lines.slice(0, body))
  const rows = readRows(lines, body, isState)
  const mistakes = [...head.mistakes, ...rows.mistakes].slice(0, mostMistakes)
  if (mistakes.length > 0) return { mistakes }
  const { id = '', title = '', unit = '', source = '', licence = '' } = head.found
  const sourceDate = head.found['source-date'] ?? ''
  const demonstration = head.found.demonstration === 'yes'
  return { series: { id, title, unit, source, sourceDate, licence, demonstration, values: rows.values } }
}

interface Headers {
  readonly found: Partial<Record<Header, string>>
  readonly mistakes: readonly SeriesMistake[]
}

const shapes: Partial<Record<Header, RegExp>> = {
  id: /^[A-Za-z][A-Za-z0-9_-]{0,39}$/,
  'source-date': /^\d{4}-\d{2}-\d{2}$/,
  demonstration: /^(yes|no)$/,
}

function readHeaders(lines: readonly string[]): Headers {
  const found: Partial<Record<Header, string>> = {}
  const mistakes: SeriesMistake[] = []
  for (const [index, text] of lines.entries()) {
    if (text.trim() === '') continue
    const line = index + 1
    const [, name = '', value = ''] = /^#\s*([a-z-]+)\s*:\s*(.*?)\s*$/.exec(text) ?? []
    const known = headers.find((header) => header === name)
    if (!known) mistakes.push({ line, column: name || '#', code: 'place.unknown' })
    else if (found[known] !== undefined) mistakes.push({ line, column: known, code: 'place.givenTwice' })
    else if (value === '') mistakes.push({ line, column: known, code: 'place.required' })
    else if (!isWellFormed(known, value)) mistakes.push({ line, column: known, code: 'place.pattern' })
    else found[known] = value
  }
  const named = new Set(mistakes.map(({ column }) => column))
  const missing = headers.filter((header) => found[header] === undefined && !named.has(header))
  return { found, mistakes: [...mistakes, ...missing.map((column) => ({ line: 1, column, code: 'place.required' }))] }
}

function isWellFormed(header: Header, value: string): boolean {
  if (shapes[header] && !shapes[header].test(value)) return false
  if (value.length > 500) return false
  return header !== 'source-date' || !Number.isNaN(Date.parse(value))
}

interface Rows {
  readonly values: ImportedSeries['values']
  readonly mistakes: readonly SeriesMistake[]
}

function readRows(lines: readonly string[], from: number, isState: (code: string) => boolean): Rows {
  const heading = csvParseRows(lines[from] ?? '')[0] ?? []
  if (heading.join() !== columns.join())
    return {
      values: [],
      mistakes: [{ line: from + 1, column: 'state', code: 'place.enum', params: { allowed: columns.join(',') } }],
    }
  const values: { state: string; year: number; value: number }[] = []
  const mistakes: SeriesMistake[] = []
  const seen = new Set<string>()
  for (const [index, text] of lines.entries()) {
    if (index <= from || text.trim() === '') continue
    const line = index + 1
    const cells = csvParseRows(text)[0] ?? []
    const wrong = mistakesOf(cells, line, isState)
    const [state = '', year = '', value = ''] = cells
    if (wrong.length === 0 && seen.has(`${state} ${year}`))
      wrong.push({ line, column: 'year', code: 'place.givenTwice' })
    seen.add(`${state} ${year}`)
    mistakes.push(...wrong)
    if (wrong.length === 0) values.push({ state, year: Number(year), value: Number(value) })
  }
  if (values.length === 0 && mistakes.length === 0)
    mistakes.push({ line: from + 2, column: 'state', code: 'place.required' })
  return { values, mistakes }
}

function mistakesOf(cells: readonly string[], line: number, isState: (code: string) => boolean): SeriesMistake[] {
  const [state = '', year = '', value = ''] = cells
  const at = (column: string, code: string): SeriesMistake[] => [{ line, column, code }]
  if (cells.length > columns.length) return at(`column ${columns.length + 1}`, 'place.unknown')
  if (!isState(state)) return at('state', state === '' ? 'place.required' : 'state.unknown')
  if (!/^(19|20)\d\d$/.test(year)) return at('year', year === '' ? 'place.required' : 'place.pattern')
  // A blank is never a zero: a State without a value has no line.
  if (!/^-?(0|[1-9]\d{0,14})(\.\d{1,10})?$/.test(value))
    return at('value', value === '' ? 'place.required' : 'place.pattern')
  return []
}
