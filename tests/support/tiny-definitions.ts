import type { Definitions, LoadedVersion } from '#server/platform/definitions/load-definitions.ts'
import type { Version } from '#shared/definition/definition.ts'
import { nonAnswers } from '#shared/answer/answer.ts'

const base = (id: string): { id: string; nonAnswers: typeof nonAnswers } => ({ id, nonAnswers })

/** One screen of questions: a policy with a text, and a table of prisoners with a capacity. */
export const tinyVersion: Version = {
  id: 'tiny/annual/v1',
  instrument: 'tiny',
  questionnaire: 'annual',
  version: 1,
  cycleKind: 'annual',
  minutes: 5,
  codeLists: {
    sex: { id: 'sex', codes: ['female', 'male'] },
    status: { id: 'status', codes: ['sentenced', 'unsentenced'] },
  },
  sections: [
    {
      id: 'policy',
      pages: [['hasStrategy', 'strategyText']],
      questions: [
        { ...base('hasStrategy'), kind: 'yes-in-part-no', inPart: true },
        {
          ...base('strategyText'),
          kind: 'text',
          maxWords: 300,
          lines: 6,
          relevant: {
            op: 'not',
            arg: { op: '==', left: { op: 'question', id: 'hasStrategy' }, right: { op: 'value', value: 'no' } },
          },
        },
      ],
    },
    {
      id: 'prisons',
      pages: [['held', 'capacity', 'free']],
      questions: [
        {
          ...base('held'),
          kind: 'table',
          rows: { list: 'sex', codes: ['female', 'male'], total: true },
          columns: { list: 'status', codes: ['sentenced', 'unsentenced'], total: true },
          cell: 'count',
          unit: 'persons',
          decimals: 0,
          min: 0,
          reportedTotal: false,
        },
        { ...base('capacity'), kind: 'count', unit: 'persons', decimals: 0, min: 1 },
        {
          ...base('free'),
          kind: 'count',
          unit: 'persons',
          decimals: 0,
          calculate: {
            op: '-',
            left: { op: 'question', id: 'capacity' },
            right: { op: 'range', fn: 'sum', id: 'held' },
          },
        },
      ],
    },
  ],
}

const tiny: LoadedVersion = {
  version: tinyVersion,
  texts: {
    en: {
      title: 'Tiny annual',
      'section.policy.title': 'Policy',
      'section.prisons.title': 'Prisons',
      'capacity.label': 'Capacity of the prisons',
    },
    fr: {
      title: 'Petit annuel',
      'section.policy.title': 'Politique',
      'section.prisons.title': 'Prisons',
      'capacity.label': 'Capacité des prisons',
    },
    ar: {
      title: 'سنوي صغير',
      'section.policy.title': 'السياسة',
      'section.prisons.title': 'السجون',
      'capacity.label': 'سعة السجون',
    },
  },
  frozen: true,
  sha256: 'a'.repeat(64),
}

/** The questionnaires of the test installation. */
export const tinyDefinitions: Pick<Definitions, 'instruments' | 'versions'> = {
  instruments: new Map(),
  versions: new Map([[tinyVersion.id, tiny]]),
}
