import { Type, type Static } from 'typebox'
import { documentKinds } from '#shared/summary/document.ts'
import { DocumentSchema, FigureKey, TitleBlockSchema } from './document-shape.ts'
import { endpoint } from './endpoint.ts'
import { FigureReply } from './figure-behind.ts'
import { closed, Id, Key, LocaleParam, Time } from './parts.ts'
import { Reason } from './releases.ts'

const EditionName = Type.String({ maxLength: 32, pattern: '^[a-z0-9][a-z0-9.-]*$' })
const DocumentKindParam = Type.Enum([...documentKinds])
const ScopeParam = Type.String({
  maxLength: 20,
  pattern: '^[A-Za-z0-9.]+$',
  description: 'a pillar, heading, paragraph, thread or State; `all` for every pillar',
})
const Selection = {
  cycle: Type.Optional(Key),
  edition: Type.Optional(EditionName),
  locale: Type.Optional(LocaleParam),
}
const missing = ['document.notFound', 'cycle.notFound', 'edition.notFound', 'definition.notFound'] as const

const Named = { id: Type.String(), title: Type.String() }
export const DocumentScopes = Type.Object(
  {
    pillars: Type.Array(
      Type.Object({ ...Named, key: Type.String(), headings: Type.Array(Type.Object(Named, closed)) }, closed),
    ),
    paragraphs: Type.Array(Type.Object({ n: Type.Integer(), title: Type.String() }, closed)),
    cycles: Type.Array(
      Type.Object(
        {
          key: Key,
          title: Type.String(),
          hasReplies: Type.Boolean({ description: 'a State has made answers public' }),
        },
        closed,
      ),
      { description: 'cycles that have been opened, latest first' },
    ),
  },
  closed,
)
export type DocumentScopes = Static<typeof DocumentScopes>

export const listDocumentScopes = endpoint({
  id: 'listDocumentScopes',
  method: 'GET',
  path: '/document-scopes',
  summary: 'What documents can be about: pillars, headings, and paragraphs whose numbers may be cited',
  query: Type.Object({ locale: Type.Optional(LocaleParam) }),
  reply: DocumentScopes,
  problems: [],
  policy: 'anyone',
  audit: 'nothing',
})

export const getDocument = endpoint({
  id: 'getDocument',
  method: 'GET',
  path: '/documents/:kind/:scope',
  summary: 'A document computed from what States made public: every figure carries what it rests on',
  params: Type.Object({ kind: DocumentKindParam, scope: ScopeParam }),
  query: Type.Object(Selection),
  reply: DocumentSchema,
  problems: [...missing, 'document.withdrawn'],
  policy: 'anyone',
  audit: 'nothing',
})

export const getDocumentPaper = endpoint({
  id: 'getDocumentPaper',
  method: 'GET',
  path: '/documents/:kind/:scope/paper.docx',
  summary: 'The same document as a paper for Word',
  params: Type.Object({ kind: DocumentKindParam, scope: ScopeParam }),
  query: Type.Object(Selection),
  reply: Type.Unsafe<Uint8Array>(Type.String()),
  produces: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  load: 'bulk',
  problems: [...missing, 'document.withdrawn'],
  policy: 'anyone',
  audit: 'nothing',
})

export const getFigure = endpoint({
  id: 'getFigure',
  method: 'GET',
  path: '/figures/:cycle/:figure',
  summary: 'The rule, the filter and the answers behind a figure of a document',
  params: Type.Object({ cycle: Key, figure: FigureKey }),
  query: Type.Object({ edition: Type.Optional(EditionName), locale: Type.Optional(LocaleParam) }),
  reply: FigureReply,
  problems: ['figure.notFound', 'cycle.notFound', 'edition.notFound', 'definition.notFound'],
  policy: 'anyone',
  audit: 'nothing',
})

/** Withdrawn: it was published, and is not read any more, with a reason. */
export const summaryStatuses = ['draft', 'published', 'withdrawn'] as const

export const SummaryLine = Type.Object(
  {
    id: Id,
    kind: DocumentKindParam,
    scope: ScopeParam,
    cycle: Key,
    edition: EditionName,
    locale: LocaleParam,
    title: Type.String(),
    status: Type.Enum([...summaryStatuses]),
    revision: Type.Integer(),
    updatedAt: Time,
    updatedBy: Type.Optional(Type.String()),
    withdrawnAt: Type.Optional(Time),
    withdrawalReason: Type.Optional(Type.String({ description: 'in the language of the document' })),
  },
  closed,
)
export type SummaryLine = Static<typeof SummaryLine>

/** A figure that reads differently now: the edition was released, or corrected, since the draft was written; without a figure, a quotation. */
export const StaleFigure = Type.Object(
  { paragraph: Type.String(), figure: Type.Optional(FigureKey), before: Type.String(), now: Type.String() },
  closed,
)
export type StaleFigure = Static<typeof StaleFigure>

export const SummaryReply = Type.Object(
  { ...SummaryLine.properties, document: DocumentSchema, stale: Type.Array(StaleFigure) },
  closed,
)
export type SummaryReply = Static<typeof SummaryReply>

export const listSummaries = endpoint({
  id: 'listSummaries',
  method: 'GET',
  path: '/summaries',
  summary: 'Drafted documents, last changed first',
  reply: Type.Object({ summaries: Type.Array(SummaryLine) }, closed),
  problems: [],
  policy: 'summary.draft',
  audit: 'nothing',
})

export const createSummary = endpoint({
  id: 'createSummary',
  method: 'POST',
  path: '/summaries',
  summary: 'Begin a draft from a generated document',
  body: Type.Object(
    {
      kind: Type.Enum(documentKinds.filter((kind) => kind !== 'national')),
      scope: ScopeParam,
      cycle: Key,
      edition: Type.Optional(EditionName),
      locale: LocaleParam,
    },
    closed,
  ),
  reply: SummaryReply,
  status: 201,
  problems: [...missing],
  policy: 'summary.draft',
  audit: 'summary.begun',
})

export const getSummary = endpoint({
  id: 'getSummary',
  method: 'GET',
  path: '/summaries/:summary',
  summary: 'A draft with the figures that have changed since',
  params: Type.Object({ summary: Id }),
  reply: SummaryReply,
  problems: ['summary.notFound'],
  policy: 'summary.draft',
  audit: 'nothing',
})

const At = { paragraph: Type.String({ minLength: 1, maxLength: 80 }) }

/** One change of a draft. Figures stand in an edited text as `[[1: 31]]` and may be moved or left out, never altered. */
export const SummaryChange = Type.Union([
  Type.Object({ op: Type.Literal('accept'), ...At }, closed),
  Type.Object({ op: Type.Literal('drop'), ...At }, closed),
  Type.Object({ op: Type.Literal('edit'), ...At, text: Type.String({ minLength: 1, maxLength: 10_000 }) }, closed),
  Type.Object({ op: Type.Literal('move'), ...At, by: Type.Enum([-1, 1]) }, closed),
  Type.Object(
    { op: Type.Literal('add'), after: At.paragraph, text: Type.String({ minLength: 1, maxLength: 10_000 }) },
    closed,
  ),
  Type.Object({ op: Type.Literal('renew'), ...At }, closed),
  Type.Object({ op: Type.Literal('title'), titleBlock: TitleBlockSchema }, closed),
])
export type SummaryChange = Static<typeof SummaryChange>

export const changeSummary = endpoint({
  id: 'changeSummary',
  method: 'PATCH',
  path: '/summaries/:summary',
  summary: 'Change a draft: accept, drop, edit, move, add, take new figures',
  params: Type.Object({ summary: Id }),
  headers: Type.Object({ 'if-match': Type.String() }),
  body: Type.Object({ changes: Type.Array(SummaryChange, { minItems: 1, maxItems: 100 }) }, closed),
  reply: SummaryReply,
  problems: [
    'summary.notFound',
    'summary.paragraphUnknown',
    'summary.figureUnknown',
    'precondition.required',
    'precondition.failed',
  ],
  policy: 'summary.draft',
  audit: 'summary.changed',
})

export const publishSummary = endpoint({
  id: 'publishSummary',
  method: 'POST',
  path: '/summaries/:summary/publication',
  summary: 'Show the draft to the public in the place of the generated document',
  params: Type.Object({ summary: Id }),
  headers: Type.Object({ 'if-match': Type.String() }),
  reply: SummaryReply,
  problems: ['summary.notFound', 'summary.stale', 'summary.undecided', 'precondition.required', 'precondition.failed'],
  fresh: true,
  policy: 'summary.draft',
  audit: 'summary.published',
})

export const withdrawSummary = endpoint({
  id: 'withdrawSummary',
  method: 'POST',
  path: '/summaries/:summary/withdrawal',
  summary: 'Withdraw a published document: its address says so, and why, until a text is published there again',
  params: Type.Object({ summary: Id }),
  headers: Type.Object({ 'if-match': Type.String() }),
  body: Type.Object(
    { reason: { ...Reason, description: 'in the language of the document; everybody reads it' } },
    closed,
  ),
  reply: SummaryReply,
  problems: ['summary.notFound', 'summary.notPublished', 'precondition.required', 'precondition.failed'],
  fresh: true,
  policy: 'summary.draft',
  audit: 'summary.withdrawn',
})

export const getSummaryPaper = endpoint({
  id: 'getSummaryPaper',
  method: 'GET',
  path: '/summaries/:summary/paper.docx',
  summary: 'A draft as a paper for Word',
  params: Type.Object({ summary: Id }),
  reply: Type.Unsafe<Uint8Array>(Type.String()),
  produces: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  load: 'bulk',
  problems: ['summary.notFound'],
  policy: 'summary.draft',
  audit: 'nothing',
})
