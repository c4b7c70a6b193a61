import { countWords } from '#shared/text/count-words.ts'
import { WordCount } from '#client/ui/text-area.tsx'
import styles from './widgets.module.css'
import type { QuestionOf, WidgetProps } from './widget-props.ts'

/** Words, in as many lines as are expected. More words than asked for are told, never cut. */
export function Text({ question, answer, ids, onEnter }: WidgetProps<QuestionOf<'text'>>) {
  const text = answer.value !== undefined && 'text' in answer.value ? answer.value.text : ''
  const count = `${ids.input}-count`
  const common = {
    id: ids.input,
    value: text,
    dir: 'auto',
    lang: answer.language,
    className: styles['text'],
    'aria-labelledby': ids.label,
    'aria-describedby': `${ids.describedBy} ${count}`,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      const words = event.currentTarget.value
      onEnter(words === '' ? {} : { value: { text: words } })
    },
  } as const
  return (
    <>
      {question.lines > 1 ? <textarea {...common} rows={question.lines} /> : <input {...common} type="text" />}
      <WordCount id={count} words={countWords(text)} maxWords={question.maxWords} />
    </>
  )
}
