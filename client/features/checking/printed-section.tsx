import type { Section } from '#shared/definition/definition.ts'
import { textKeys } from '#shared/definition/text-keys.ts'
import { calculationOf } from '#shared/form/read-value.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { AnswerView } from '#client/reply/answer-view/answer-view.tsx'
import { CalculatedView } from '#client/reply/answer-view/calculated-view.tsx'
import { useOpenReply } from '#client/reply/reply-context.tsx'
import { useFindQuestion } from '#client/reply/use-find-question.ts'
import styles from './checking.module.css'

/** One section on paper: every question asked with its answer; how many were not asked is said, not hidden. */
export function PrintedSection({ section }: { readonly section: Section }) {
  const t = useMessages()
  const { store, text } = useOpenReply()
  const find = useFindQuestion()
  const hidden = store.form.notAsked(section.id).length
  return (
    <section className={styles['section']}>
      <h2>{text(textKeys.sectionTitle(section.id)) ?? section.id}</h2>
      {section.questions
        .filter(({ id }) => store.form.asked(id))
        .map((question) => (
          <article key={question.id} className={styles['answer']}>
            <h3>
              <span className={styles['number']}>{find(question.id)?.number}</span>{' '}
              {text(textKeys.question(question.id, 'label')) ?? question.id}
            </h3>
            {calculationOf(question) ? (
              <CalculatedView question={question} />
            ) : (
              <AnswerView question={question} answer={store.form.answer(question.id)} text={text} />
            )}
          </article>
        ))}
      {hidden > 0 && <p className={styles['soft']}>{t('answering.notAsked.title', { questions: hidden })}</p>}
    </section>
  )
}
