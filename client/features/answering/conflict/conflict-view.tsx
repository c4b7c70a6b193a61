import { useState } from 'react'
import type { Answer } from '#shared/answer/answer.ts'
import type { Branch, Head } from '#shared/contract/replies.ts'
import type { Question } from '#shared/definition/definition.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { AnswerView } from '#client/reply/answer-view/answer-view.tsx'
import { personName } from '#client/reply/person-name.ts'
import { useOpenReply } from '#client/reply/reply-context.tsx'
import { useHeads } from '#client/reply/use-reply-values.ts'
import { Button } from '#client/ui/button.tsx'
import { Actions } from '#client/ui/layout.tsx'
import { TextArea } from '#client/ui/text-area.tsx'
import { DiffText } from '../wording/diff-text.tsx'
import styles from './conflict.module.css'
import { useBase } from './use-base.ts'

/** Two people, or one on two devices, changed the same answer: what stood before, what the other saved, what was written here. A person decides. */
export function ConflictView({ question }: { readonly question: Question }) {
  const { t } = useLanguage()
  const { store } = useOpenReply()
  const head = useHeads((heads) => heads.heads.get(question.id))
  const branches = useHeads((heads) => heads.branches.get(question.id))
  const mine = branches?.at(-1)
  const base = useBase(question.id, mine?.baseRev ?? 0)
  if (mine === undefined) return null
  return (
    <div className={styles['conflict']} role="group" aria-labelledby={`${question.id}-conflict`}>
      <h3 id={`${question.id}-conflict`} role="alert">
        {t(mine.by.id === head?.by.id ? 'answering.conflict.titleOwn' : 'answering.conflict.title')}
      </h3>
      <p>{t('answering.conflict.lead')}</p>
      <div className={styles['sides']}>
        {base !== undefined && <Side title={t('answering.conflict.before')} question={question} answer={base} />}
        <Side
          title={t('answering.conflict.theirs')}
          by={head}
          question={question}
          answer={head?.answer ?? {}}
          against={base}
        />
        <Side
          title={mine.by.id === store.me.id ? t('answering.conflict.mine') : t('answering.conflict.other')}
          by={mine}
          question={question}
          answer={mine.answer}
          against={base}
        />
      </div>
      <Decision question={question} theirs={head?.answer ?? {}} mine={mine.answer} own={mine.by.id === store.me.id} />
    </div>
  )
}

interface SideProps {
  readonly title: string
  readonly by?: Head | Branch | undefined
  readonly question: Question
  readonly answer: Answer
  readonly against?: Answer | undefined
}

function Side({ title, by, question, answer, against }: SideProps) {
  const { t, formats } = useLanguage()
  const { text } = useOpenReply()
  const [before, after] = [wordsIn(against), wordsIn(answer)]
  return (
    <article className={styles['side']}>
      <h4>{title}</h4>
      {by && (
        <p className={styles['who']}>
          {t('answering.conflict.who', { who: personName(by.by), time: formats.instant(by.at) })}
        </p>
      )}
      {before !== undefined && after !== undefined ? (
        <DiffText before={before} after={after} language={answer.language} />
      ) : (
        <AnswerView question={question} answer={answer} text={text} />
      )}
    </article>
  )
}

export function wordsIn(answer: Answer | undefined): string | undefined {
  return answer?.value !== undefined && 'text' in answer.value ? answer.value.text : undefined
}

interface DecisionProps {
  readonly question: Question
  readonly theirs: Answer
  readonly mine: Answer
  /** The text kept aside was written by the person deciding. */
  readonly own: boolean
}

function Decision({ question, theirs, mine, own }: DecisionProps) {
  const { t } = useLanguage()
  const { store } = useOpenReply()
  const [merge, setMerge] = useState<string>()
  const canMerge = question.kind === 'text'
  if (merge !== undefined) {
    return (
      <>
        <TextArea
          id={`${question.id}-merge`}
          label={t('answering.conflict.merge')}
          rows={8}
          value={merge}
          onChange={(event) => setMerge(event.currentTarget.value)}
        />
        <Actions>
          <Button onClick={() => store.resolve(question.id, { ...mine, value: { text: merge } })}>
            {t('answering.conflict.keepMerge')}
          </Button>
          <Button look="quiet" onClick={() => setMerge(undefined)}>
            {t('ui.cancel')}
          </Button>
        </Actions>
      </>
    )
  }
  return (
    <Actions>
      <Button onClick={() => store.resolve(question.id, mine)}>
        {t(own ? 'answering.conflict.keepMine' : 'answering.conflict.keepAside')}
      </Button>
      <Button look="secondary" onClick={() => store.resolve(question.id, theirs)}>
        {t('answering.conflict.keepTheirs')}
      </Button>
      {canMerge && (
        <Button look="quiet" onClick={() => setMerge([wordsIn(theirs), wordsIn(mine)].filter(Boolean).join('\n\n'))}>
          {t('answering.conflict.edit')}
        </Button>
      )}
    </Actions>
  )
}
