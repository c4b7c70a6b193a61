import { useCallback, useMemo, useState } from 'react'
import type { Finding } from '#shared/finding/finding.ts'
import type { FoundQuestion } from '#client/reply/use-find-question.ts'
import { useOpenReply } from '#client/reply/reply-context.tsx'

export interface FoundOnPage {
  /** Id of the element to go to. */
  readonly at: string
  readonly finding: Finding
}

export interface PageFindings {
  /** Whether the person wanted to go on once: all findings are shown from then on. */
  readonly checked: boolean
  /** What stands in the error summary. */
  readonly summary: readonly FoundOnPage[]
  /** Looks at the page when the person wants to go on. True when nothing new has to be shown first. */
  readonly mayLeave: () => boolean
}

/** Checks on leaving a page. Nothing keeps the person here: what was shown once does not stop them again. */
export function usePageFindings(questions: readonly FoundQuestion[]): PageFindings {
  const { store } = useOpenReply()
  const [shown, setShown] = useState<readonly Finding[]>([])
  const [checked, setChecked] = useState(false)
  const ids = questions.map(({ question }) => question.id).join(' ')
  const mayLeave = useCallback(() => {
    const open = ids
      .split(' ')
      .filter(Boolean)
      .flatMap((id) => openFindings(store.form.findings(id), store.form.answer(id)?.explanations))
    const seen = new Set(shown.map(keyOf))
    const news = open.some((finding) => !seen.has(keyOf(finding)))
    setShown(open)
    setChecked(true)
    return !news
  }, [store, ids, shown])
  const summary = useMemo(() => shown.map((finding) => ({ at: placeOf(finding), finding })), [shown])
  return { checked, summary, mayLeave }
}

/** Findings that ask for something: a correction, or a reason not given yet. */
function openFindings(
  findings: readonly Finding[],
  explanations: Readonly<Record<string, string>> = {},
): readonly Finding[] {
  return findings.filter(({ level, code }) => level === 'must-fix' || (level === 'explain' && !explanations[code]))
}

function keyOf({ code, at }: Finding): string {
  return `${code} ${at.question} ${at.part ?? ''}`
}

/** Element to go to: the cell where there is one, the reason asked for, else the question. */
function placeOf({ level, code, at }: Finding): string {
  if (at.part?.includes(':')) return `${at.question}-cell-${at.part}`
  return level === 'explain' ? `${at.question}-explain-${code}` : `${at.question}-input`
}
