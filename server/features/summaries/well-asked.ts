import { isQuestionIn, questionsOf } from '#shared/summary/scope.ts'
import type { SummariesDeps } from './deps.ts'

/** Whether a questionnaire asks enough about a scope for a document: at least one of its questions belongs to it. */
export function wellAsked({ definitions }: SummariesDeps, versionId: string, scope: string): boolean {
  const version = definitions.versions.get(versionId)?.version
  if (!version) return false
  if (version.pillar !== undefined && /^[IV]+$/.test(scope) && version.pillar !== scope) return false
  return questionsOf(version).some((question) => isQuestionIn(scope, question))
}
