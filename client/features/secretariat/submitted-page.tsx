import type { SubmittedReply } from '#shared/contract/submissions.ts'
import type { Section } from '#shared/definition/definition.ts'
import { textKeys } from '#shared/definition/text-keys.ts'
import { addressOf } from '#client/api/call.ts'
import { getCanonical, readSubmission } from '#client/api/endpoints.generated.ts'
import { ProblemNotice } from '#client/api/problem-notice.tsx'
import { useEndpoint } from '#client/api/use-endpoint.ts'
import { useStates } from '#client/api/use-states.ts'
import { useVersion } from '#client/api/use-version.ts'
import { AnswerView } from '#client/reply/answer-view/answer-view.tsx'
import type { TextOf } from '#client/i18n/text-of.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { BackLink } from '#client/ui/back-link.tsx'
import { Button } from '#client/ui/button.tsx'
import { Actions, PageSection } from '#client/ui/layout.tsx'
import { PageHeading } from '#client/ui/page-heading.tsx'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { ReceiptFacts } from './receipt-facts.tsx'
import styles from './secretariat.module.css'

/** `/secretariat/submissions/:id`: a submitted reply to read and print, in the order of the questionnaire. */
export function SubmittedPage({ submission }: { readonly submission: string }) {
  const t = useMessages()
  const states = useStates()
  const read = useEndpoint(readSubmission, { params: { submission } })
  const { version, text, error } = useVersion(read.data?.receipt.versionId)
  const failed = read.error ?? error
  if (failed) return <ProblemNotice error={failed} onRetry={() => void read.refetch()} />
  if (!read.data || !version) return <Skeleton lines={10} />
  const { receipt, answers } = read.data
  return (
    <article>
      <BackLink href={`/secretariat/cycles/${receipt.cycle}`}>{receipt.cycleTitle}</BackLink>
      <PageHeading
        title={t('submitted.title', { state: states.nameOf(receipt.state) })}
        caption={<bdi>{receipt.cycleTitle}</bdi>}
      />
      <ReceiptFacts receipt={receipt} />
      <Actions>
        <Button look="secondary" onClick={() => window.print()}>
          {t('submitted.print')}
        </Button>
        <a
          href={addressOf(getCanonical.path, { params: { submission } })}
          download={`${receipt.reference}.json`}
          data-print="no"
        >
          {t('submitted.canonical')}
        </a>
      </Actions>
      {version.sections.map((section) => (
        <SectionOfReply key={section.id} section={section} answers={answers} release={receipt.release} text={text} />
      ))}
    </article>
  )
}

interface SectionOfReplyProps {
  readonly section: Section
  readonly answers: SubmittedReply['answers']
  readonly release: SubmittedReply['receipt']['release']
  readonly text: TextOf
}

function SectionOfReply({ section, answers, release, text }: SectionOfReplyProps) {
  const t = useMessages()
  const byQuestion = new Map(answers.map((answer) => [answer.question, answer]))
  const asked = section.questions.filter(({ id }) => byQuestion.has(id))
  if (asked.length === 0) return null
  return (
    <PageSection title={text(textKeys.sectionTitle(section.id)) ?? section.id}>
      {asked.map((question) => {
        const given = byQuestion.get(question.id)
        const level = release[question.id]
        return (
          <section key={question.id} className={styles['question']} id={question.id}>
            <h3>{text(textKeys.question(question.id, 'label')) ?? question.id}</h3>
            <AnswerView question={question} answer={given?.answer} text={text} />
            <p className={styles['by']}>
              {level !== undefined && t('submitted.release', { level: t(`terms.release.${level}`) })}
              {given?.by && <bdi> · {[given.by.organization, given.by.name].filter(Boolean).join(', ')}</bdi>}
            </p>
          </section>
        )
      })}
    </PageSection>
  )
}
