import type { SubmittedReply } from '#shared/contract/submissions.ts'
import type { Question, Version } from '#shared/definition/definition.ts'
import { calculationOf } from '#shared/form/read-value.ts'
import { textKeys } from '#shared/definition/text-keys.ts'
import type { TextOf } from '#client/i18n/text-of.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { AnswerView } from '#client/reply/answer-view/answer-view.tsx'
import { questionsOf } from '#client/reply/use-find-question.ts'
import { Facts } from '#client/ui/facts.tsx'
import { PageSection } from '#client/ui/layout.tsx'
import styles from './secretariat.module.css'

type Changes = NonNullable<SubmittedReply['changes']>

interface ChangedAnswersProps {
  readonly changes: Changes
  readonly revision: number
  readonly version: Version
  readonly text: TextOf
}

/** What a correction changed: each answer as it was and as it is, with the way to its place on this page. */
export function ChangedAnswers({ changes: { since, answers }, revision, version, text }: ChangedAnswersProps) {
  const t = useMessages()
  const places = questionsOf(version)
  return (
    <PageSection title={t('submitted.changes', { since })}>
      <p>{t('submitted.changed', { answers: answers.filter(isTyped(places)).length })}</p>
      {answers.map((change) => {
        const found = places.get(change.question)
        if (!found) return null
        const label = text(textKeys.question(change.question, 'label')) ?? change.question
        const name = `${found.number} ${label}`
        return (
          <section key={change.question} className={styles['question']}>
            <h3>{change.after ? <a href={`#${change.question}`}>{name}</a> : name}</h3>
            <BeforeAndAfter change={change} between={[since, revision]} question={found.question} text={text} />
          </section>
        )
      })}
    </PageSection>
  )
}

/** Whether somebody changed it; what is worked out follows from what was changed. */
function isTyped(places: ReturnType<typeof questionsOf>): (change: Changes['answers'][number]) => boolean {
  return ({ question }) => {
    const found = places.get(question)?.question
    return found !== undefined && !calculationOf(found)
  }
}

interface BeforeAndAfterProps {
  readonly change: Changes['answers'][number]
  /** The revision before, and the one on this page. */
  readonly between: readonly [number, number]
  readonly question: Question
  readonly text: TextOf
}

function BeforeAndAfter({ change: { before, after }, between, question, text }: BeforeAndAfterProps) {
  const t = useMessages()
  return (
    <Facts
      facts={[before, after].map((answer, place) => ({
        term: t('submitted.ofRevision', { revision: between[place] ?? 0 }),
        value: <AnswerView question={question} answer={answer} text={text} />,
      }))}
    />
  )
}
