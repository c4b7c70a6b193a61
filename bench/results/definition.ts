import type { Indicator } from '#shared/definition/indicator.ts'
import type { Question, Version } from '#shared/definition/definition.ts'
import type { Deps } from '#server/platform/deps.ts'

export const questions = 500
/** Each indicator reads five questions: one for its total, four for the codes of a breakdown. */
const perIndicator = 5
export const versionId = 'bench/annual/v1'
const codes = ['a', 'b', 'c', 'd'] as const

const idOf = (index: number): string => `q${index}`

const version: Version = {
  id: versionId,
  instrument: 'bench',
  questionnaire: 'annual',
  version: 1,
  cycleKind: 'annual',
  minutes: 60,
  codeLists: { part: { id: 'part', codes } },
  sections: [
    {
      id: 'all',
      pages: [Array.from({ length: questions }, (_, index) => idOf(index))],
      questions: Array.from({ length: questions }, (_, index): Question => {
        return { id: idOf(index), nonAnswers: ['not-collected'], kind: 'count', unit: 'persons', decimals: 0, min: 0 }
      }),
    },
  ],
}

const asked = (index: number) => ({ op: 'question', id: idOf(index) }) as const

export const indicators: readonly Indicator[] = Array.from({ length: questions / perIndicator }, (_, index) => ({
  id: `B-${String(index).padStart(2, '0')}`,
  instrument: 'bench',
  type: 'count',
  unit: 'persons',
  valueType: 'number',
  headings: ['I.1'],
  paragraphs: [],
  core: false,
  value: asked(perIndicator * index),
  breakdowns: [
    { by: 'part', codes: codes.map((code, part) => ({ code, value: asked(perIndicator * index + part + 1) })) },
  ],
  aggregation: ['sum', 'median'],
  direction: 'neutral',
  comparability: 'limited',
  sdg: [],
  series: [],
  uncts: [],
  questions: Array.from({ length: perIndicator }, (_, part) => idOf(perIndicator * index + part)),
  versions: [versionId],
}))

export const definitions: Deps['definitions'] = {
  versions: new Map([[versionId, { version, texts: {}, frozen: true, sha256: '0'.repeat(64) }]]),
  instruments: new Map([
    [
      'bench',
      {
        instrument: { id: 'bench', symbols: [], pillars: [], paragraphs: [] },
        versions: [version],
        indicators,
        indicatorTexts: { en: {}, fr: {}, ar: {} },
      },
    ],
  ]),
} as unknown as Deps['definitions'] // texts and sources are not read here
