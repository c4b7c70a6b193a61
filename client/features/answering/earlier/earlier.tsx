import type { Answer, Cell } from '#shared/answer/answer.ts'
import type { PreviousChange } from '#shared/contract/replies.ts'
import { asksFigure } from '#shared/kind/answered-by.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { formatDecimal } from '#client/reply/format-decimal.ts'
import { useOpenReply } from '#client/reply/reply-context.tsx'
import { Button } from '#client/ui/button.tsx'
import { LateDisclosure } from '#client/ui/disclosure.tsx'
import { Actions } from '#client/ui/layout.tsx'
import { DiffText } from '../wording/diff-text.tsx'
import { AnswerByAnswer } from './answer-by-answer.tsx'
import { EarlierView } from './earlier-view.tsx'
import styles from './earlier.module.css'
import { Older } from './older.tsx'
import { Read, type QuestionProps } from './read.tsx'
import { SeriesTable } from './series-table.tsx'
import { cellOf, seriesOf } from './series.ts'
import { WordChanges } from './word-changes.tsx'

/** What changed in the words of the question since the last submitted report. */
export function Wording({ question }: QuestionProps) {
  return (
    <Read question={question}>
      {(_all, last) => last && <WordChanges question={question.id} since={last.versionId} said />}
    </Read>
  )
}

export interface ChangedSinceProps extends QuestionProps {
  readonly change: PreviousChange
}

/** A question that cannot be compared with the one of the last report: new, or with another meaning. */
export function ChangedSince({ question, change }: ChangedSinceProps) {
  const { t } = useLanguage()
  if (change === 'older')
    return (
      <LateDisclosure summary={t('answering.earlier.older')}>
        <Older question={question} />
      </LateDisclosure>
    )
  if (change === 'new') return <p className={styles['soft']}>{t('answering.earlier.new')}</p>
  return (
    <LateDisclosure summary={t('answering.earlier.otherMeaning')}>
      <NotComparable question={question} />
    </LateDisclosure>
  )
}

/** The last answer to a question that now means something else: to read; why it cannot be copied stands beside the button. */
function NotComparable({ question }: QuestionProps) {
  const { t } = useLanguage()
  const reason = `${question.id}-not-comparable`
  return (
    <Read question={question}>
      {(_all, last) =>
        last && (
          <>
            <p id={reason}>
              <strong>{t(`answering.earlier.change.${last.change}`)}</strong>
            </p>
            <EarlierView question={question.id} earlier={last} />
            <Actions>
              <Button look="secondary" disabled aria-describedby={reason}>
                {t('answering.previous.copy')}
              </Button>
            </Actions>
            <WordChanges question={question.id} since={last.versionId} />
          </>
        )
      }
    </Read>
  )
}

export interface EarlierAnswersProps extends QuestionProps {
  readonly answer: Answer
  readonly previous: Answer
}

/** The whole series: a figure's course, or what was answered in each cycle; and what changed in a text. */
export function EarlierAnswers({ question, answer, previous }: EarlierAnswersProps) {
  const { t, locale } = useLanguage()
  const { referenceYear } = useOpenReply().summary
  const [before, after] = [wordsIn(previous), wordsIn(answer)]
  const write = (cell: Cell | undefined): string =>
    cell?.nonAnswer !== undefined
      ? t(`terms.nonAnswer.${cell.nonAnswer}`)
      : (cell?.typed ?? (cell?.value === undefined ? '' : formatDecimal(cell.value, locale)))
  return (
    <Read question={question}>
      {(earlier) => (
        <>
          {before !== undefined && after !== undefined && before !== after && (
            <section>
              <h3>{t('answering.earlier.compared')}</h3>
              <DiffText before={before} after={after} language={answer.language} />
            </section>
          )}
          {asksFigure(question) ? (
            <SeriesTable points={seriesOf(earlier, { referenceYear, cell: cellOf(answer, undefined) })} write={write} />
          ) : (
            <AnswerByAnswer question={question} earlier={earlier} />
          )}
        </>
      )}
    </Read>
  )
}

function wordsIn({ value }: Answer): string | undefined {
  return value !== undefined && 'text' in value ? value.text : undefined
}
