import { parseExpression, type Purpose } from '#shared/expression/parse-expression.ts'
import type { Expression } from '#shared/expression/expression.ts'
import type { Name } from '#shared/expression/scope.ts'
import { nearest } from '#shared/text/nearest.ts'
import type { CodeList } from './definition.ts'
import type { Spot } from './expand-version.ts'
import type { CodeListMap } from './question-names.ts'
import { sourceFinding, type Report, type SourceFindingCode, type SourcePath } from './source-finding.ts'

/** What resolving the questions of one version needs. */
export interface VersionContext {
  readonly report: Report
  readonly names: ReadonlyMap<string, Name>
  readonly lists: CodeListMap
  /** Lists this version turns out to use; filled while resolving. */
  readonly used: Map<string, CodeList>
  readonly headings: readonly string[]
  readonly safeParagraphs: ReadonlyMap<number, boolean>
  readonly indicators: ReadonlySet<string>
}

/** A place to report about, and the setting within it. */
export function within(spot: Spot, ...path: SourcePath): Spot {
  return { file: spot.file, path: [...spot.path, ...path] }
}

/** Parses an expression, with its findings placed in the file. `prefix` is that of a pattern. */
export function resolveExpression(
  context: Pick<VersionContext, 'report' | 'names'>,
  text: string,
  purpose: Purpose,
  at: Spot,
  scope: { readonly prefix?: string | undefined; readonly code?: string } = {},
): Expression | undefined {
  const { prefix, code } = scope
  const named = { names: context.names, ...(prefix !== undefined && { prefix }), ...(code !== undefined && { code }) }
  const { expression, findings } = parseExpression(text, named, purpose)
  for (const finding of findings)
    context.report({ ...sourceFinding(finding.code, at, finding.params), offset: finding.offset })
  return expression
}

/** Reports an unknown word and the known one it was probably meant to be. */
export function reportUnknown(
  report: Report,
  code: SourceFindingCode,
  at: Spot,
  word: string,
  known: Iterable<string>,
  params: Readonly<Record<string, string>> = {},
): void {
  const candidates = [...known]
  const meant = nearest(word, candidates)
  report(
    sourceFinding(code, at, {
      word,
      known: candidates.slice(0, 12).join(', ') || 'none',
      ...params,
      ...(meant && { meant }),
    }),
  )
}

/** A code list of the instrument, noted as used by this version. */
export function useList(context: VersionContext, id: string, at: Spot): CodeList | undefined {
  const list = context.lists.get(id)
  if (list) context.used.set(id, list)
  else reportUnknown(context.report, 'list.unknown', at, id, context.lists.keys())
  return list
}
