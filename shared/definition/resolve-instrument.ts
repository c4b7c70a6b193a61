import { headingIds, type Instrument } from './instrument.ts'
import type { CodeList } from './definition.ts'
import { sourceFinding, type Report } from './source-finding.ts'
import type { InstrumentFolder } from './source-tree.ts'
import { reportUnknown } from './version-context.ts'

/** An instrument with its defaults filled in. */
export function resolveInstrument(folder: InstrumentFolder, report: Report): Instrument {
  const { content, file } = folder.instrument
  const instrument: Instrument = {
    id: folder.id,
    symbols: content.symbols,
    ...(content.adopted !== undefined && { adopted: content.adopted }),
    ...(content.paragraphCount !== undefined && { paragraphCount: content.paragraphCount }),
    pillars: content.pillars.map(({ id, key, titleStatus = 'recalled', headings }) => ({
      id,
      key,
      titleStatus,
      headings: headings.map((heading) => ({ id: heading.id, titleStatus: heading.titleStatus ?? 'recalled' })),
    })),
    ...(content.process !== undefined && { process: content.process }),
    paragraphs: (content.paragraphs ?? []).map(({ n, heading, numberStatus = 'estimated', safeToCite, tags = [] }) => ({
      n,
      ...(heading !== undefined && { heading }),
      numberStatus,
      safeToCite,
      tags,
    })),
  }
  checkInstrument(instrument, file, report)
  return instrument
}

function checkInstrument(instrument: Instrument, file: string, report: Report): void {
  const headings = headingIds(instrument)
  for (const id of doubles(headings))
    report(sourceFinding('id.twice', { file, path: ['pillars'] }, { id, where: 'the headings' }))
  const numbers = instrument.paragraphs.map(({ n }) => String(n))
  for (const id of doubles(numbers))
    report(sourceFinding('id.twice', { file, path: ['paragraphs'] }, { id, where: 'the paragraphs' }))
  for (const [i, { heading }] of instrument.paragraphs.entries())
    if (heading !== undefined && !headings.includes(heading))
      reportUnknown(report, 'heading.unknown', { file, path: ['paragraphs', i, 'heading'] }, heading, headings)
}

function doubles(ids: readonly string[]): readonly string[] {
  return [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))]
}

/** The code lists of an instrument: those of `code-lists.yaml` and those a questionnaire brings along. */
export function codeListsOf(folder: InstrumentFolder, report: Report): ReadonlyMap<string, CodeList> {
  const lists = new Map<string, CodeList>()
  for (const { file, content } of [folder.codeLists, ...folder.questionnaires.map((one) => one.questionnaire)])
    for (const [id, list] of Object.entries(content.lists ?? {})) {
      const at = { file, path: ['lists', id] }
      const known = lists.get(id)
      if (known && known.codes.join() !== list.codes.join())
        report(sourceFinding('id.twice', at, { id, where: 'the code lists' }))
      if (list.notRecorded !== undefined && !list.codes.includes(list.notRecorded))
        reportUnknown(report, 'axis.notRecorded', at, list.notRecorded, list.codes)
      lists.set(id, { id, codes: list.codes, ...(list.notRecorded !== undefined && { notRecorded: list.notRecorded }) })
    }
  return lists
}
