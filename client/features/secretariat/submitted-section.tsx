import type { SubmittedReply } from '#shared/contract/submissions.ts'
import type { Question, Section } from '#shared/definition/definition.ts'
import { textKeys } from '#shared/definition/text-keys.ts'
import type { TextOf } from '#client/i18n/text-of.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { AnswerView } from '#client/reply/answer-view/answer-view.tsx'
import { PageSection } from '#client/ui/layout.tsx'
import styles from './secretariat.module.css'

interface SubmittedSectionProps {
  /** Place of the section in the questionnaire, from 1. */
  readonly number: number
  readonly section: Section
  readonly reply: SubmittedReply
  readonly text: TextOf
}

/** The submitted answers of one section, numbered as in the questionnaire; nothing where none was asked or may be read. */
export function SubmittedSection({ number, section, reply, text }: SubmittedSectionProps) {
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
  readonly text: TextOf
}

function SubmittedAnswer({ number, question, reply, text }: SubmittedAnswerProps) {
  const t = useMessages()
  const given = reply.answers.find((answer) => answer.question === question.id)
  const level = reply.receipt.release[question.id]
  return (
    <section className={styles['question']} id={question.id}>
      <h3>
        <span className={styles['number']}>{number}</span>{' '}
        {text(textKeys.question(question.id, 'label')) ?? question.id}
      </h3>
      <AnswerView question={question} answer={given?.answer} text={text} />
      <p className={styles['by']}>
        {level !== undefined && t('submitted.release', { level: t(`terms.release.${level}`) })}
        {given?.by && <bdi> · {[given.by.organization, given.by.name].filter(Boolean).join(', ')}</bdi>}
      </p>
    </section>
  )
}
