import { Type, type Static } from 'typebox'
import { endpoint } from './endpoint.ts'
import { closed, Id, Time } from './parts.ts'

const Sharing = Type.Enum(['private', 'link', 'colleagues'], {
  description: 'private: the author alone; link: who has its address; colleagues: all who read submitted results',
})

export const SavedAnalysis = Type.Object(
  {
    id: Id,
    title: Type.String(),
    note: Type.String(),
    address: Type.String({ description: 'path and query of the analysis' }),
    sharing: Sharing,
    by: Type.String({ description: 'name of its author' }),
    own: Type.Boolean(),
    createdAt: Time,
  },
  closed,
)
export type SavedAnalysis = Static<typeof SavedAnalysis>

export const listSavedAnalyses = endpoint({
  id: 'listSavedAnalyses',
  method: 'GET',
  path: '/saved-analyses',
  summary: 'Own analyses, and those shared with colleagues; latest first',
  reply: Type.Object({ analyses: Type.Array(SavedAnalysis) }, closed),
  problems: [],
  policy: 'results.read-submitted',
  audit: 'nothing',
})

export const getSavedAnalysis = endpoint({
  id: 'getSavedAnalysis',
  method: 'GET',
  path: '/saved-analyses/:analysis',
  summary: 'One saved analysis: own, or shared',
  params: Type.Object({ analysis: Id }),
  reply: SavedAnalysis,
  problems: ['analysis.notFound'],
  policy: 'results.read-submitted',
  audit: 'nothing',
})

export const saveAnalysis = endpoint({
  id: 'saveAnalysis',
  method: 'POST',
  path: '/saved-analyses',
  summary: 'Keeps an analysis under a title',
  body: Type.Object(
    {
      title: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' }),
      note: Type.Optional(Type.String({ maxLength: 2000 })),
      address: Type.String({ maxLength: 4000, pattern: '^/submitted/analysis\\?' }),
      sharing: Sharing,
    },
    closed,
  ),
  reply: SavedAnalysis,
  status: 201,
  problems: ['analysis.notUnderstood'],
  policy: 'results.read-submitted',
  audit: 'analysis.saved',
})

export const deleteSavedAnalysis = endpoint({
  id: 'deleteSavedAnalysis',
  method: 'DELETE',
  path: '/saved-analyses/:analysis',
  summary: 'Removes an analysis of one’s own',
  params: Type.Object({ analysis: Id }),
  reply: Type.Object({}, closed),
  problems: ['analysis.notFound'],
  policy: 'results.read-submitted',
  audit: 'analysis.deleted',
})
