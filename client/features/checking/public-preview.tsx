import { useSearch } from 'wouter'
import { textKeys } from '#shared/definition/text-keys.ts'
import { ProblemNotice } from '#client/api/problem-notice.tsx'
import { useMessages } from '#client/i18n/messages.tsx'
import { AnswerView } from '#client/reply/answer-view/answer-view.tsx'
import { useOpenReply } from '#client/reply/reply-context.tsx'
import { Banner } from '#client/ui/banner.tsx'
import { Skeleton } from '#client/ui/skeleton.tsx'
import styles from './checking.module.css'
import { PrintedQuestion } from './printed-question.tsx'
import { standOf } from './stand-of.ts'
import { usePublicAnswers } from './use-public-answers.ts'
import { useLevels } from './use-levels.ts'

/** Whether the address asks for what everybody would read, and without which sections. */
export function usePreview(): { readonly isPreview: boolean; readonly without: readonly string[] } {
  const asked = new URLSearchParams(useSearch())
  return { isPreview: asked.get('as') === 'public', without: asked.getAll('without') }
}

/** The answers here as everybody would read them once they are submitted as they stand. */
export function PublicPreview({ without }: { readonly without: readonly string[] }) {
  const t = useMessages()
  const { summary, store, text } = useOpenReply()
  const read = usePublicAnswers(useLevels().current, without)
  const { answers } = read
  if (answers === undefined)
    return read.error ? <ProblemNotice error={read.error} onRetry={read.retry} /> : <Skeleton lines={8} />
  const sections = store.version.sections.filter(({ questions }) => questions.some(({ id }) => answers[id]))
  return (
    <>
      <Banner title={t('checking.preview')}>
        {sections.length === 0 ? (
          <p>{t('checking.preview.nothing')}</p>
        ) : (
          <p>
            {t('checking.preview.lead')}{' '}
            {t(`checking.preview.when.${standOf(summary)}`, { revision: summary.revision })}
          </p>
        )}
      </Banner>
      {sections.map(({ id, questions }) => (
        <section key={id} className={styles['section']}>
          <h2>{text(textKeys.sectionTitle(id)) ?? id}</h2>
          {questions
            .filter((question) => answers[question.id])
            .map((question) => (
              <PrintedQuestion key={question.id} id={question.id}>
                <AnswerView question={question} answer={answers[question.id]} text={text} />
              </PrintedQuestion>
            ))}
        </section>
      ))}
    </>
  )
}
