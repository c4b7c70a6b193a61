import type { PublicReply } from '#shared/contract/results.ts'
import type { Question, Texts, Version } from '#shared/definition/definition.ts'
import { textKeys } from '#shared/definition/text-keys.ts'
import { submissionReference } from '#shared/reply/submission-reference.ts'
import { AnswerView } from '#client/reply/answer-view/answer-view.tsx'
import { usePage } from './page-words.ts'
import styles from './reply-page.module.css'

interface ReplyPageProps {
  readonly reply: PublicReply
  readonly version: Version
  readonly texts: Texts
}

/** A reply as far as its State made it public: what stands behind every published figure. */
export function ReplyPage({ reply, version, texts }: ReplyPageProps) {
  const { t, formats, stateName } = usePage()
  const answers = new Map(reply.answers.map(({ question, answer }) => [question, answer]))
  const sections = version.sections.filter(({ questions }) => questions.some(({ id }) => answers.has(id)))
  return (
    <article>
      <h1>{t('replyTitle', { state: stateName(reply.state), cycle: reply.cycle.title })}</h1>
      <p className={styles['facts']}>
        {t('replyFacts', {
          reference: submissionReference({ ...reply, cycle: reply.cycle.key }),
          revision: reply.revision,
          date: formats.instant(reply.submittedAt),
        })}
      </p>
      {reply.cycle.provenance === 'documented' && <p>{t('replyDocumented')}</p>}
      <p>{t('replyPart')}</p>
      {sections.map((section) => (
        <section key={section.id} className={styles['section']}>
          <h2>{texts[textKeys.sectionTitle(section.id)]}</h2>
          {section.questions.map((question) => (
            <PublicAnswer key={question.id} question={question} answer={answers.get(question.id)} texts={texts} />
          ))}
        </section>
      ))}
    </article>
  )
}

interface PublicAnswerProps {
  readonly question: Question
  readonly answer: PublicReply['answers'][number]['answer'] | undefined
  readonly texts: Texts
}

function PublicAnswer({ question, answer, texts }: PublicAnswerProps) {
  const { t, link } = usePage()
  if (!answer) return null
  return (
    <section id={question.id} className={styles['answer']}>
      <h3>{texts[textKeys.question(question.id, 'label')]}</h3>
      <AnswerView question={question} answer={answer} text={(key) => texts[key]} />
      {question.indicators && question.indicators.length > 0 && (
        <p className={styles['facts']}>
          <span>{t('usedIn')}</span>
          {question.indicators.map((id) => (
            <a key={id} href={link(`/data/${id}`)}>
              {id}
            </a>
          ))}
        </p>
      )}
    </section>
  )
}
