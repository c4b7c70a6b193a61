import type { LoadedVersion } from '#server/platform/definitions/load-definitions.ts'
import { nonAnswers } from '#shared/answer/answer.ts'
import type { ListQuestion, Version } from '#shared/definition/definition.ts'
import { definitionsWithIndicators } from './results.ts'

const base = (id: string) => ({ id, nonAnswers })
const words = (id: string) => ({ ...base(id), kind: 'text', maxWords: 300, lines: 4 }) as const

const practice: ListQuestion = {
  ...base('i1Practice'),
  kind: 'list',
  maxItems: 5,
  indicators: ['X-08'],
  fields: [
    words('title'),
    words('description'),
    { ...base('consent'), kind: 'choice', options: 'yesNo', other: false },
    words('contact'),
  ],
}

const assistance = (id: string): ListQuestion => ({
  ...base(id),
  kind: 'list',
  maxItems: 5,
  fields: [{ ...base('theme'), kind: 'choice', options: 'assistanceTheme', other: false }, words('description')],
})

const challenges = (id: string) =>
  ({ ...base(id), kind: 'choices', options: 'challenge', other: true, exclusive: 'none' }) as const

/** What States write in: texts under two headings, coded challenges, practices with consent, needs and offers. */
const version: Version = {
  id: 'tiny/annual/v1',
  instrument: 'tiny',
  questionnaire: 'annual',
  version: 1,
  cycleKind: 'annual',
  minutes: 5,
  codeLists: {
    challenge: { id: 'challenge', codes: ['budget', 'staff', 'none'] },
    yesNo: { id: 'yesNo', codes: ['yes', 'no'] },
    assistanceTheme: { id: 'assistanceTheme', codes: ['prisons', 'cybercrime'] },
  },
  sections: [
    {
      id: 'first',
      headings: ['I.1'],
      pages: [['i1Measures', 'i1Challenges', 'i1Practice', 'i1AssistanceNeeded', 'i1AssistanceOffered']],
      questions: [
        words('i1Measures'),
        challenges('i1Challenges'),
        practice,
        assistance('i1AssistanceNeeded'),
        assistance('i1AssistanceOffered'),
      ],
    },
    {
      id: 'second',
      headings: ['II.1'],
      pages: [['ii1Measures', 'ii1Challenges']],
      questions: [words('ii1Measures'), challenges('ii1Challenges')],
    },
  ],
}

const texts = {
  title: 'Tiny',
  'i1Measures.label': 'Measures',
  'code.challenge.budget': 'Budget',
  'code.assistanceTheme.cybercrime': 'Crimes committed online',
}
const loaded: LoadedVersion = {
  version,
  texts: { en: texts, fr: texts, ar: texts },
  frozen: true,
  sha256: 'b'.repeat(64),
}

export const narrativeDefinitions = { ...definitionsWithIndicators, versions: new Map([[version.id, loaded]]) }
