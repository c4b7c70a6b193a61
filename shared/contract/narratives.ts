import { Type, type Static } from 'typebox'
import { narrativeKinds } from '#shared/analysis/narratives-of.ts'
import { endpoint } from './endpoint.ts'
import { closed, Id, Key, LocaleParam, QuestionId, StateCode } from './parts.ts'
import { CycleChoice } from './results.ts'

const Count = Type.Integer({ minimum: 0 })
const Text = Type.String()
const Named = Type.Object({ id: Text, label: Text }, closed)
const Counted = Type.Object({ id: Text, label: Text, count: Count }, closed)
const Kind = Type.Enum([...narrativeKinds])

const Part = Type.Object({ text: Text, hit: Type.Boolean({ description: 'what was searched for' }) }, closed)

/** One piece of what a State wrote, in its own language, with the place it stands in. */
export const NarrativeReply = Type.Object(
  {
    state: StateCode,
    cycle: Key,
    question: QuestionId,
    label: Text,
    kind: Kind,
    title: Type.Optional(Text),
    parts: Type.Array(Part),
    before: Type.Boolean({ description: 'the text begins earlier' }),
    after: Type.Boolean({ description: 'the text goes on' }),
    language: Type.Optional(Type.String({ description: 'BCP 47, as its author declared it' })),
    headings: Type.Array(Text),
    codes: Type.Array(Type.Object({ field: Text, label: Text }, closed)),
    consent: Type.Optional(Type.Boolean()),
    public: Type.Boolean(),
    submission: Type.Optional(Id),
  },
  closed,
)
export type NarrativeReply = Static<typeof NarrativeReply>

const Offered = Type.Object(
  {
    cycles: Type.Array(CycleChoice),
    pillars: Type.Array(Type.Object({ id: Text, label: Text, headings: Type.Array(Named) }, closed)),
    groups: Type.Array(Named),
    themes: Type.Array(Named, { description: 'what entries of lists are coded with' }),
  },
  closed,
)

const NarrativesReply = Type.Object(
  {
    audience: Type.Enum(['public', 'secretariat']),
    address: Text,
    q: Text,
    total: Count,
    page: Type.Integer({ minimum: 1 }),
    pages: Count,
    results: Type.Array(NarrativeReply),
    kinds: Type.Array(Counted),
    languages: Type.Array(Counted),
    nearest: Type.Array(Text, { description: 'words that do occur, near those that do not' }),
    unwritten: Type.Optional(
      Type.Object(
        { words: Type.Array(Text), found: Type.Array(Text) },
        {
          ...closed,
          description: 'words that no text has as they are written, and words of the same stem found instead',
        },
      ),
    ),
    themes: Type.Array(
      Type.Object({ kind: Type.Enum(['pillar', 'heading', 'theme']), id: Text, label: Text, count: Count }, closed),
      {
        description:
          'pillars, headings and coded themes whose names, in any language, hold the words: the filter they lead to',
      },
    ),
    offered: Offered,
    shown: Type.Object(
      {
        cycle: Type.Optional(Key),
        pillar: Type.Optional(Text),
        heading: Type.Optional(Text),
        question: Type.Optional(Type.Object({ id: QuestionId, label: Text }, closed)),
        state: Type.Optional(StateCode),
        group: Type.Optional(Text),
        language: Type.Optional(Text),
        kind: Type.Optional(Kind),
        theme: Type.Optional(Named),
        forms: Type.Optional(Type.Enum(['written'])),
      },
      closed,
    ),
  },
  closed,
)
export type NarrativesReply = Static<typeof NarrativesReply>

const scope = {
  cycle: Type.Optional(Key),
  pillar: Type.Optional(Type.String({ maxLength: 10, pattern: '^[A-Za-z0-9]+$' })),
  heading: Type.Optional(Type.String({ maxLength: 12, pattern: '^[A-Za-z0-9.]+$' })),
  group: Type.Optional(Type.String({ maxLength: 40, pattern: '^[a-z0-9-]+$' })),
  edition: Type.Optional(Type.String({ maxLength: 32, pattern: '^[a-z0-9][a-z0-9.-]*$' })),
  locale: Type.Optional(LocaleParam),
}

const SearchQuery = Type.Object({
  q: Type.Optional(Type.String({ maxLength: 200, description: 'words in any language; "a phrase", -without, a or b' })),
  forms: Type.Optional(
    Type.Enum(['written'], {
      description: 'only the words as they are written, no other forms of them; Arabic words are found in all forms',
    }),
  ),
  ...scope,
  question: Type.Optional(QuestionId),
  state: Type.Optional(StateCode),
  language: Type.Optional(Type.String({ maxLength: 35, pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$' })),
  kind: Type.Optional(Kind),
  theme: Type.Optional(Type.String({ maxLength: 64, pattern: '^[A-Za-z0-9-]+$', description: 'code of an entry' })),
  page: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
})
export type SearchQuery = Static<typeof SearchQuery>

const problems = ['cycle.notFound', 'edition.notFound'] as const

export const searchNarratives = endpoint({
  id: 'searchNarratives',
  method: 'GET',
  path: '/narratives',
  summary: 'What States wrote and released to the public, searched in every language',
  query: SearchQuery,
  reply: NarrativesReply,
  problems: [...problems],
  policy: 'anyone',
  audit: 'nothing',
})

export const searchSubmittedNarratives = endpoint({
  id: 'searchSubmittedNarratives',
  method: 'GET',
  path: '/submitted/narratives',
  summary: 'The same of everything submitted, for the secretariat and analysts',
  query: SearchQuery,
  reply: NarrativesReply,
  problems: [...problems],
  policy: 'results.read-submitted',
  audit: 'nothing',
})

/** How often something was named: by so many States, of those that answered, of the replies, of those invited. */
const Frequency = Type.Object(
  {
    code: Text,
    label: Text,
    states: Count,
    behind: Type.Array(Type.Object({ question: QuestionId, states: Count }, closed), {
      description: 'the questions it was named in; a State may have named it in several',
    }),
  },
  closed,
)

const OverviewReply = Type.Object(
  {
    audience: Type.Enum(['public', 'secretariat']),
    cycle: Type.Optional(
      Type.Object({ ...CycleChoice.properties, edition: Text, provisional: Type.Boolean() }, closed),
    ),
    coverage: Type.Object({ answered: Count, replies: Count, invited: Count }, closed),
    /** Coded challenges, the most common first; the questions they stand in. */
    challenges: Type.Array(Frequency),
    questions: Type.Array(Named),
    /** Technical assistance by theme: States that need it, and States that offer it. */
    assistance: Type.Array(Type.Object({ code: Text, label: Text, needs: Count, offers: Count }, closed)),
    assistanceCoverage: Type.Object({ answered: Count, replies: Count, invited: Count }, closed),
    offered: Offered,
    shown: Type.Object(
      { pillar: Type.Optional(Text), heading: Type.Optional(Text), group: Type.Optional(Text) },
      closed,
    ),
  },
  closed,
)
export type OverviewReply = Static<typeof OverviewReply>

const OverviewQuery = Type.Object(scope)
export type OverviewQuery = Static<typeof OverviewQuery>

export const getChallenges = endpoint({
  id: 'getChallenges',
  method: 'GET',
  path: '/narratives/challenges',
  summary: 'The most common challenges, and technical assistance needed and offered, from public answers',
  query: OverviewQuery,
  reply: OverviewReply,
  problems: [...problems],
  policy: 'anyone',
  audit: 'nothing',
})

export const getSubmittedChallenges = endpoint({
  id: 'getSubmittedChallenges',
  method: 'GET',
  path: '/submitted/narratives/challenges',
  summary: 'The same of everything submitted, for the secretariat and analysts',
  query: OverviewQuery,
  reply: OverviewReply,
  problems: [...problems],
  policy: 'results.read-submitted',
  audit: 'nothing',
})

export const getPracticesFeed = endpoint({
  id: 'getPracticesFeed',
  method: 'GET',
  path: '/practices.rss',
  summary: 'Good practices that States agree to show, latest first (RSS 2.0)',
  query: Type.Object({ locale: Type.Optional(LocaleParam) }),
  reply: Type.Unsafe<Uint8Array>(Type.String()),
  produces: 'application/rss+xml; charset=utf-8',
  problems: [],
  policy: 'anyone',
  audit: 'nothing',
})
