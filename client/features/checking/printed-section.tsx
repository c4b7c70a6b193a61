import type { Section } from '#shared/definition/definition.ts'
import { textKeys } from '#shared/definition/text-keys.ts'
import { calculationOf } from '#shared/form/read-value.ts'
import type { ReleaseLevel, ReleaseLevels } from '#shared/reply/release-level.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { AnswerView } from '#client/reply/answer-view/answer-view.tsx'
import { CalculatedView } from '#client/reply/late-view/calculated-view.tsx'
import { useOpenReply } from '#client/reply/reply-context.tsx'
import styles from './checking.module.css'
import { PrintedQuestion } from './printed-question.tsx'
import { standOf } from './stand-of.ts'

interface PrintedSectionProps {
  readonly section: Section
  readonly levels: ReleaseLevels
}

/** One section on paper: who will see it, every question asked with its answer; how many were not asked is said, not hidden. */
export function PrintedSection({ section, levels }: PrintedSectionProps) {
  const t = useMessages()
  const { summary, store, text } = useOpenReply()
  const hidden = store.form.notAsked(section.id).length
  return (
    <section className={styles['section']}>
      <h2>{text(textKeys.sectionTitle(section.id)) ?? section.id}</h2>
      <p className={styles['soft']}>
        {t(`checking.seenBy.${standOf(summary)}`, { level: t(`terms.seenBy.${levels.sections[section.id] ?? 'R1'}`) })}
      </p>
      {section.questions
        .filter(({ id }) => store.form.asked(id))
        .map((question) => (
          <PrintedQuestion key={question.id} id={question.id}>
            {calculationOf(question) ? (
              <CalculatedView question={question} />
            ) : (
              <AnswerView question={question} answer={store.form.answer(question.id)} text={text} />
            )}
            <OwnLevel level={levels.exceptions[question.id]} />
          </PrintedQuestion>
        ))}
      {hidden > 0 && <p className={styles['soft']}>{t('answering.notAsked.title', { questions: hidden })}</p>}
    </section>
  )
}

/** Who will see an answer, where the State decided otherwise than for its section. */
function OwnLevel({ level }: { readonly level: ReleaseLevel | undefined }) {
  const t = useMessages()
  if (level === undefined) return null
  return <p className={styles['soft']}>{t('checking.exception', { level: t(`terms.seenBy.${level}`) })}</p>
}
