import type { Reference } from '#shared/answer/answer.ts'
import { ReferenceEditor } from '../late-parts.tsx'
import type { QuestionOf, WidgetProps } from './widget-props.ts'

/** Laws, policies and other documents, named instead of attached. */
export function Documents({ question, answer, ids, onEnter }: WidgetProps<QuestionOf<'documents'>>) {
  const references = answer.value !== undefined && 'references' in answer.value ? answer.value.references : []
  const set = (next: readonly Reference[]): void =>
    onEnter(next.length === 0 ? {} : { value: { references: [...next] } })
  return (
    <div id={ids.input} role="group" aria-labelledby={ids.label} aria-describedby={ids.describedBy}>
      <ReferenceEditor base={ids.input} references={references} max={question.maxItems} onChange={set} />
    </div>
  )
}
