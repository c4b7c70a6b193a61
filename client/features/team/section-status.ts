import type { ReplySummary } from '#shared/contract/replies.ts'
import type { Form } from '#shared/form/form.ts'
import type { TagTone } from '#client/ui/tag.tsx'

export type SectionState = ReplySummary['sections'][number]

/** Words of the task list. `ready` is plain text: only what is still to be done carries colour. */
export type SectionStatus =
  | { readonly status: 'ready' }
  | { readonly status: 'changed' }
  | { readonly status: 'must-fix' | 'explain'; readonly count: number }
  | { readonly status: 'not-started' }
  | { readonly status: 'in-progress'; readonly done: number; readonly asked: number }
  | { readonly status: 'filled' }

export function sectionStatus(form: Form, section: SectionState): SectionStatus {
  const { asked, answered, reasoned, blank, findings } = form.progress(section.section)
  if (findings['must-fix'] > 0) return { status: 'must-fix', count: findings['must-fix'] }
  if (section.ready?.stale) return { status: 'changed' }
  if (section.ready) return { status: 'ready' }
  if (findings.explain > 0) return { status: 'explain', count: findings.explain }
  if (answered + reasoned === 0) return { status: 'not-started' }
  return blank === 0 ? { status: 'filled' } : { status: 'in-progress', done: answered + reasoned, asked }
}

export const statusTones: Readonly<Record<SectionStatus['status'], TagTone>> = {
  ready: 'finished',
  changed: 'attention',
  'must-fix': 'problem',
  explain: 'attention',
  'not-started': 'todo',
  'in-progress': 'todo',
  filled: 'todo',
}
