import { freeIds } from '#shared/expression/free-ids.ts'
import type { Name } from '#shared/expression/scope.ts'
import type { Question, Section, Version } from './definition.ts'
import { idOf, type ExpandedSection, type Placed } from './expand-version.ts'
import { findCircles } from './find-circles.ts'
import { nameOfQuestion, type CodeListMap } from './question-names.ts'
import { reservedIds } from './reserved-ids.ts'
import { resolveQuestion } from './resolve-question.ts'
import { sourceFinding, type Report } from './source-finding.ts'
import type { QuestionnaireFolder } from './source-tree.ts'
import { reportUnknown, resolveExpression, within, type VersionContext } from './version-context.ts'

export interface VersionSurroundings extends Pick<
  VersionContext,
  'lists' | 'headings' | 'safeParagraphs' | 'indicators' | 'report'
> {
  readonly pillars: readonly string[]
}

/** A version with everything resolved. What could not be resolved is reported and left out. */
export function resolveVersion(
  surroundings: VersionSurroundings,
  folder: QuestionnaireFolder,
  sections: readonly ExpandedSection[],
): Version {
  const { content, file } = folder.questionnaire
  const names = namesOf(sections, surroundings.lists)
  const context: VersionContext = { ...surroundings, names, used: new Map() }
  reportDoubles(surroundings.report, sections)
  if (content.pillar !== undefined && !surroundings.pillars.includes(content.pillar))
    reportUnknown(
      surroundings.report,
      'pillar.unknown',
      { file, path: ['pillar'] },
      content.pillar,
      surroundings.pillars,
    )
  const resolved = sections.map((section) => resolveSection(context, surroundings.pillars, section))
  reportCircles(surroundings.report, sections, resolved)
  const [instrument = ''] = folder.id.split('/')
  return {
    id: folder.id,
    instrument,
    questionnaire: content.questionnaire,
    version: content.version,
    cycleKind: content.cycle,
    ...(content.pillar !== undefined && { pillar: content.pillar }),
    minutes: content.minutes,
    ...(content.since !== undefined && { since: content.since }),
    ...(content.changes && { changes: content.changes }),
    codeLists: Object.fromEntries(context.used),
    sections: resolved,
  }
}

/** What each question id of a version stands for in expressions. */
export function namesOf(sections: readonly ExpandedSection[], lists: CodeListMap): ReadonlyMap<string, Name> {
  const names = new Map<string, Name>()
  for (const entry of placedIn(sections).toReversed())
    names.set(idOf(entry), 'broken' in entry ? { type: 'anything' } : nameOfQuestion(entry.source, lists))
  return names
}

function placedIn(sections: readonly ExpandedSection[]) {
  return sections.flatMap((section) => section.entries).filter((entry) => entry !== 'page')
}

function reportDoubles(report: Report, sections: readonly ExpandedSection[]): void {
  const seen = new Set<string>()
  for (const entry of placedIn(sections)) {
    if ('broken' in entry) continue
    if (seen.has(entry.source.id))
      report(sourceFinding('id.twice', entry.asked, { id: entry.source.id, where: 'this questionnaire' }))
    if (reservedIds.has(entry.source.id)) report(sourceFinding('id.reserved', entry.asked, { id: entry.source.id }))
    seen.add(entry.source.id)
  }
  const ids = new Set<string>()
  for (const { source, at } of sections) {
    if (ids.has(source.id)) report(sourceFinding('id.twice', at, { id: source.id, where: 'the sections' }))
    ids.add(source.id)
  }
}

function resolveSection(context: VersionContext, pillars: readonly string[], section: ExpandedSection): Section {
  const { source, at } = section
  if (source.pillar !== undefined && !pillars.includes(source.pillar))
    reportUnknown(context.report, 'pillar.unknown', within(at, 'pillar'), source.pillar, pillars)
  for (const [i, heading] of (source.headings ?? []).entries())
    if (!context.headings.includes(heading))
      reportUnknown(context.report, 'heading.unknown', within(at, 'headings', i), heading, context.headings)
  const relevant =
    source.relevant === undefined
      ? undefined
      : resolveExpression(context, source.relevant, 'condition', within(at, 'relevant'))
  const pages: string[][] = [[]]
  const questions: Question[] = []
  for (const entry of section.entries) {
    if (entry === 'page') pages.push([])
    else if (!('broken' in entry)) {
      const question = resolveQuestion(context, entry)
      if (!question) continue
      questions.push(question)
      pages.at(-1)?.push(question.id)
    }
  }
  return {
    id: source.id,
    ...(source.pillar !== undefined && { pillar: source.pillar }),
    ...(source.headings && { headings: source.headings }),
    ...(relevant && { relevant }),
    pages: pages.filter((page) => page.length > 0),
    questions,
  }
}

/** Relevance and calculation may not depend on themselves, over however many questions. */
function reportCircles(report: Report, expanded: readonly ExpandedSection[], sections: readonly Section[]): void {
  const edges = new Map<string, ReadonlySet<string>>()
  for (const section of sections)
    for (const question of section.questions) {
      const needed = [section.relevant, question.relevant, 'calculate' in question ? question.calculate : undefined]
      edges.set(question.id, new Set(needed.flatMap((one) => (one ? [...freeIds(one)] : []))))
    }
  for (const circle of findCircles(edges)) {
    const placed = placedIn(expanded).find(
      (entry): entry is Placed => !('broken' in entry) && entry.source.id === circle[0],
    )
    if (placed)
      report(sourceFinding('question.circle', placed.asked, { circle: [...circle, circle[0] ?? ''].join(' -> ') }))
  }
}
