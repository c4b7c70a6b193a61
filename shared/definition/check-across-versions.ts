import type { ExpandedSection, Placed } from './expand-version.ts'
import { sourceFinding, type Report } from './source-finding.ts'
import type { InstrumentFolder, QuestionnaireFolder } from './source-tree.ts'

export type ExpandedVersions = ReadonlyMap<string, readonly ExpandedSection[]>

/** Ids are permanent in an instrument: what the versions make of the same id is compared. */
export function checkAcrossVersions(folder: InstrumentFolder, expanded: ExpandedVersions, report: Report): void {
  const written = new Map<string, { readonly placed: Placed; readonly home: QuestionnaireFolder }>()
  for (const home of folder.questionnaires) {
    for (const placed of writtenIn(expanded, home)) {
      const first = written.get(placed.source.id)
      if (!first) written.set(placed.source.id, { placed, home })
      else if (first.home.questionnaire.content.questionnaire !== home.questionnaire.content.questionnaire)
        checkMeaning(first, placed, report)
    }
    checkSince(folder, home, expanded, report)
  }
}

/** Questions written in a version, not used from elsewhere. */
function writtenIn(expanded: ExpandedVersions, home: QuestionnaireFolder): readonly Placed[] {
  const entries = (expanded.get(home.id) ?? []).flatMap((section) => section.entries)
  return entries.filter((entry): entry is Placed => entry !== 'page' && !('broken' in entry) && !entry.from)
}

function checkMeaning(
  first: { readonly placed: Placed; readonly home: QuestionnaireFolder },
  placed: Placed,
  report: Report,
): void {
  const a = first.placed.pattern
  const b = placed.pattern
  if (a && b && a.key === b.key && a.suffix === b.suffix && a.heading === b.heading) return
  const { id } = placed.source
  report(
    sourceFinding('id.otherMeaning', placed.asked, {
      id,
      first: first.home.id,
      use: `${first.home.id.split('/').slice(1).join('/')}#${id}`,
    }),
  )
}

/** A later version says of every question it changed how. */
function checkSince(
  folder: InstrumentFolder,
  home: QuestionnaireFolder,
  expanded: ExpandedVersions,
  report: Report,
): void {
  const { file, content } = home.questionnaire
  const changes = content.changes ?? {}
  const here = new Map(writtenIn(expanded, home).map((placed) => [placed.source.id, placed]))
  if (content.since === undefined) return
  const earlier = folder.questionnaires.find(
    (one) => one.id === `${folder.id}/${content.questionnaire}/${content.since}`,
  )
  if (!earlier)
    return report(
      sourceFinding(
        'since.unknown',
        { file, path: ['since'] },
        { since: content.since, questionnaire: content.questionnaire },
      ),
    )
  const before = new Map(writtenIn(expanded, earlier).map((placed) => [placed.source.id, placed]))
  for (const id of Object.keys(changes))
    if (!here.has(id) && !before.has(id))
      report(sourceFinding('change.unknownQuestion', { file, path: ['changes', id] }, { id, since: content.since }))
  for (const [id, placed] of here) {
    const old = before.get(id)
    if (old && changes[id] === undefined && changed(old, placed))
      report(sourceFinding('change.unsaid', placed.asked, { id, since: content.since }))
  }
}

function changed(old: Placed, now: Placed): boolean {
  return JSON.stringify(old.source) !== JSON.stringify(now.source)
}
