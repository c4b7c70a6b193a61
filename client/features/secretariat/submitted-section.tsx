import type { SubmittedReply } from '#shared/contract/submissions.ts'
import type { Question, Section } from '#shared/definition/definition.ts'
import { textKeys } from '#shared/definition/text-keys.ts'
import type { TextOf } from '#client/i18n/text-of.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { AnswerView } from '#client/reply/answer-view/answer-view.tsx'
import { PageSection } from '#client/ui/layout.tsx'
import type { Openness } from './openness.ts'
import styles from './secretariat.module.css'

export interface SubmittedSectionProps {
  /** Place of the section in the questionnaire, from 1. */
  readonly number: number
  readonly section: Section
  readonly reply: SubmittedReply
  readonly openness: (question: string) => Openness
  readonly text: TextOf
}

/** The submitted answers of one section, numbered as in the questionnaire; nothing where none was asked or may be read. */
export function SubmittedSection({ number, section, reply, openness, text }: SubmittedSectionProps) {
  const given = new Set(reply.answers.map(({ question }) => question))
  const title = text(textKeys.sectionTitle(section.id)) ?? section.id
  if (!section.questions.some(({ id }) => given.has(id))) return null
  return (
    <PageSection title={`${number} ${title}`}>
      {section.questions.map((question, place) =>
        given.has(question.id) ? (
          <SubmittedAnswer
            key={question.id}
            number={`${number}.${place + 1}`}
            question={question}
            reply={reply}
            openness={openness(question.id)}
            text={text}
          />
        ) : null,
      )}
    </PageSection>
  )
}

interface SubmittedAnswerProps {
  readonly number: string
  readonly question: Question
  readonly reply: SubmittedReply
  readonly openness: Openness
  readonly text: TextOf
}

function SubmittedAnswer({ number, question, reply, openness, text }: SubmittedAnswerProps) {
  const t = useMessages()
  const given = reply.answers.find((answer) => answer.question === question.id)
  const { level, now, smallKept } = openness
  return (
    <section className={styles['question']} id={question.id}>
      <h3>
        <span className={styles['number']}>{number}</span>{' '}
        {text(textKeys.question(question.id, 'label')) ?? question.id}
      </h3>
      <AnswerView question={question} answer={given?.answer} text={text} />
      <p className={styles['by']}>
        {level !== undefined && t('submitted.level', { level: t(`terms.seenBy.${level}`) })}
        {now !== undefined && (
          <>
            {' · '}
            <strong>{t('submitted.levelNow', { level: t(`terms.seenBy.${now}`) })}</strong>
          </>
        )}
        {given?.by && <bdi> · {[given.by.organization, given.by.name].filter(Boolean).join(', ')}</bdi>}
      </p>
      {smallKept && <p className={styles['by']}>{t('submitted.smallKept')}</p>}
    </section>
  )
}
