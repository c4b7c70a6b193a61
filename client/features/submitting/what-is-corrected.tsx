import type { Answers } from '#shared/answer/answer.ts'
import { calculationOf } from '#shared/form/read-value.ts'
import { textKeys } from '#shared/definition/text-keys.ts'
import { canonicalLine } from '#shared/release/canonical-line.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { AnswerView } from '#client/reply/answer-view/answer-view.tsx'
import { useOpenReply } from '#client/reply/reply-context.tsx'
import { questionsOf } from '#client/reply/use-find-question.ts'
import { useSubmittable } from '#client/reply/use-submittable.ts'
import { Facts } from '#client/ui/facts.tsx'
import { PageSection } from '#client/ui/layout.tsx'

interface WhatIsCorrectedProps {
  /** What is official now. */
  readonly official: Answers
  readonly without: readonly string[]
}

/** Each answer that the correction changes, as it is official and as it would be: what somebody puts their name to. */
export function WhatIsCorrected({ official, without }: WhatIsCorrectedProps) {
  const t = useMessages()
  const { store, summary, text } = useOpenReply()
  const now = useSubmittable(without)
  const changed = [...questionsOf(store.version).values()].filter(
    ({ question }) => !calculationOf(question) && !isSame(official[question.id], now[question.id]),
  )
  if (changed.length === 0) return null
  return (
    <PageSection title={t('submitting.corrected', { revision: summary.revision })}>
      {changed.map(({ question, number }) => (
        <section key={question.id}>
          <h3>
            {number} {text(textKeys.question(question.id, 'label')) ?? question.id}
          </h3>
          <Facts
            facts={[
              {
                term: t('submitting.correctedWas', { revision: summary.revision }),
                value: <AnswerView question={question} answer={official[question.id]} text={text} />,
              },
              {
                term: t('submitting.correctedNow'),
                value: <AnswerView question={question} answer={now[question.id]} text={text} />,
              },
            ]}
          />
        </section>
      ))}
    </PageSection>
  )
}

/** The same content, in whatever order its members came. */
function isSame(one: Answers[string] | undefined, other: Answers[string] | undefined): boolean {
  return lineOf(one) === lineOf(other)
}

function lineOf(answer: Answers[string] | undefined): string {
  return canonicalLine(answer ?? {})
}
