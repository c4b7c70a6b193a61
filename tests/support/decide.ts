import { changeSummary, getSummary } from '#shared/contract/summaries.ts'
import { undecidedOf } from '#shared/summary/undecided.ts'
import type { TestBrowser } from './test-browser.ts'

/** Changes that one request may hold. */
const mostAtOnce = 100

/** Accepts every paragraph of a draft that nobody has decided on. Yields the revision to publish. */
export async function acceptsAll(officer: TestBrowser, summary: string): Promise<number> {
  let draft = await officer.call(getSummary, { params: { summary } })
  for (;;) {
    const left = undecidedOf(draft.document)
    if (left.length === 0) return draft.revision
    draft = await officer.call(changeSummary, {
      params: { summary },
      headers: { 'if-match': `"${draft.revision}"` },
      body: { changes: left.slice(0, mostAtOnce).map(({ id }) => ({ op: 'accept', paragraph: id }) as const) },
    })
  }
}
