import type { Indicator } from '#shared/definition/indicator.ts'
import type { DataRow } from './observation-row.ts'
import type { DataSet } from './read-data.ts'
import { codeListsOf, named } from './sdmx/code-lists.ts'

const declared = {
  instrument: 'tiny',
  headings: [],
  paragraphs: [],
  core: false,
  direction: 'neutral',
  comparability: 'limited',
  sdg: [],
  series: [],
  uncts: [],
  versions: [],
  questions: [],
} as const

const occupancy: Indicator = {
  ...declared,
  id: 'T-02',
  type: 'percentage',
  unit: 'percent',
  valueType: 'number',
  breakdowns: [
    { by: 'sex', codes: [{ code: 'female' }, { code: 'male' }] },
    { by: 'prisonAge', codes: [{ code: 'under18' }, { code: 'age60plus' }] },
    { by: 'legalStatus', codes: [{ code: 'unsentenced' }] },
  ],
  aggregation: ['median'],
}

const strategy: Indicator = {
  ...declared,
  id: 'T-01',
  type: 'policy',
  unit: 'yes-in-part-no',
  valueType: 'code',
  breakdowns: [],
  aggregation: ['share_yes'],
}

const inAll = (word: string) => named((locale) => (locale === 'en' ? word : `${word} (${locale})`))

const lists = codeListsOf({
  indicators: [occupancy, strategy].map((indicator) => {
    const words = (locale: string) => ({
      id: indicator.id,
      name: `Name of ${indicator.id} ${locale}`,
      definition: '',
      unit: indicator.unit,
      categories: [],
      breakdowns: indicator.breakdowns.map(({ by, codes }) => ({
        by,
        label: by,
        codes: codes.map(({ code }) => ({ code, label: code })),
      })),
    })
    return { unitId: indicator.unit, ar: words('ar'), en: words('en'), fr: words('fr') }
  }),
  states: [
    { m49: '504', names: inAll('Morocco') },
    { m49: '392', names: inAll('Japan') },
  ],
  cycles: [{ key: 'annual-2026', names: inAll('Annual report 2026') }],
})

/** A State's figure; what is given stands instead of a plain value of 50. */
export function sampleRow(more: Partial<DataRow> = {}): DataRow {
  const { status = 'value' } = more
  return {
    indicator: 'T-02',
    state: 'MAR',
    m49: '504',
    cycle: 'annual-2026',
    referenceYear: 2025,
    provenance: 'demonstration',
    edition: '2026.1',
    revision: 1,
    status,
    ...(status === 'value' && more.category === undefined && { value: 50 }),
    flags: [],
    footnotes: [],
    questions: ['held', 'capacity'],
    ...more,
  }
}

/** Rows with the words they need. */
export function sampleData(rows: readonly DataRow[]): DataSet {
  const cycle = { id: 'c', key: 'annual-2026', titles: { en: 'Annual report 2026' }, referenceYear: 2025 }
  return {
    rows,
    cycles: [{ ...cycle, versionId: 'tiny/annual/v1', provenance: 'demonstration' }],
    states: [
      { state: 'MAR', m49: '504', names: { en: 'Morocco', fr: 'Maroc', ar: 'المغرب' } },
      { state: 'JPN', m49: '392', names: { en: 'Japan', fr: 'Japon', ar: 'اليابان' } },
    ],
    indicators: new Map([
      ['T-02', occupancy],
      ['T-01', strategy],
    ]),
    lists,
  }
}
