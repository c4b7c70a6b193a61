import { harmlessText } from '#shared/release/harmless-text.ts'
import type { DataRow } from '../observation-row.ts'
import { csvLine } from '../csv-line.ts'
import {
  agency,
  componentIds,
  dataflowId,
  isNumeric,
  listOf,
  structureVersion,
  type ComponentId,
} from './components.ts'
import { codesOf, type SeriesFacts } from './observation-codes.ts'

export interface SdmxCsvWish {
  /** 2.1 (June 2025) says which values are missing on purpose; 2.0 leaves them empty. */
  readonly version: '2.1' | '2.0'
  readonly labels: 'id' | 'name' | 'both'
}

/** Words for codes and components, in the reader's language. */
export interface SdmxWords {
  readonly dataflow: string
  readonly component: (id: ComponentId) => string
  readonly code: (list: string, code: string) => string | undefined
  readonly facts: (row: DataRow) => SeriesFacts
}

/** The lines of an SDMX-CSV message, with the line of heads. Free text is made harmless; codes and numbers stand as they are. */
export function* sdmxCsvLines(rows: Iterable<DataRow>, wish: SdmxCsvWish, words: SdmxWords): Generator<string> {
  yield csvLine(heads(wish, words))
  for (const row of rows) yield csvLine(cells(row, wish, words))
}

function heads({ labels }: SdmxCsvWish, words: SdmxWords): readonly string[] {
  const named = labels === 'name' ? ['STRUCTURE_NAME'] : []
  const components = componentIds.flatMap((id) => {
    if (labels === 'both') return [`${id}: ${words.component(id)}`]
    return labels === 'name' ? [id, words.component(id)] : [id]
  })
  return ['STRUCTURE', 'STRUCTURE_ID', ...named, 'ACTION', ...components]
}

const structure = `${agency}:${dataflowId}(${structureVersion})`

function cells(row: DataRow, wish: SdmxCsvWish, words: SdmxWords): readonly string[] {
  const { labels, version } = wish
  const facts = words.facts(row)
  const codes = codesOf(row, facts)
  const name = labels === 'both' ? `${structure}: ${words.dataflow}` : structure
  const named = labels === 'name' ? [words.dataflow] : []
  const components = componentIds.flatMap((id) => {
    const text = codes[id] === undefined ? missingAs(id, row, facts, version) : written(id, codes[id])
    const label = labelOf(id, text, words)
    if (labels === 'name') return [text, label ?? '']
    return [labels === 'both' && label !== undefined ? `${text}: ${label}` : text]
  })
  // An answer to a request replaces what its reader had; 2.0 knows no such reading and calls it information.
  return ['dataflow', name, ...named, version === '2.1' ? 'R' : 'I', ...components]
}

function written(id: ComponentId, value: string | number): string {
  return isNumeric(id) || id !== 'COMMENT_OBS' ? String(value) : harmlessText(String(value))
}

/** In 2.1 what should be there and is not says so: `NaN` for a number, `#N/A` for a code. */
function missingAs(id: ComponentId, { status }: DataRow, { measure }: SeriesFacts, version: '2.1' | '2.0'): string {
  if (version === '2.0' || status === 'value') return ''
  if (id === 'OBS_VALUE' && measure !== 'answer') return 'NaN'
  return id === 'ANSWER' && measure === 'answer' ? '#N/A' : ''
}

function labelOf(id: ComponentId, code: string, words: SdmxWords): string | undefined {
  const list = listOf.get(id)
  return list === undefined ? undefined : words.code(list, code)
}
