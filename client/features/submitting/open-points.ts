import type { ReplySummary } from '#shared/contract/replies.ts'
import type { Form } from '#shared/form/form.ts'

type Sections = ReplySummary['sections']

export const pointKinds = ['blank', 'explain', 'notReady', 'withOthers'] as const
export type PointKind = (typeof pointKinds)[number]

/** How much is still open in the sections that are asked and not left out; none of it stands in the way. */
export function openPoints(form: Form, sections: Sections, without: readonly string[]): Record<PointKind, number> {
  const points = { blank: 0, explain: 0, notReady: 0, withOthers: 0 }
  for (const { section, ready, contributors } of sections) {
    if (without.includes(section) || !form.sectionAsked(section)) continue
    const { blank, findings } = form.progress(section)
    points.blank += blank
    points.explain += findings.explain
    if (ready && !ready.stale) continue
    points.notReady += 1
    if (contributors.length > 0) points.withOthers += 1
  }
  return points
}
