import { useState } from 'react'
import type { ReviewReply } from '#shared/contract/review.ts'
import { getReview, publishSmallNumbers, withholdSmallNumbers } from '#client/api/endpoints.generated.ts'
import { ProblemNotice } from '#client/api/problem-notice.tsx'
import { useCommand } from '#client/api/use-command.ts'
import { useStates } from '#client/api/use-states.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { whoAndWhen } from '#client/i18n/who-and-when.ts'
import { Button } from '#client/ui/button.tsx'
import { EmptyState } from '#client/ui/empty-state.tsx'
import { Actions, PageSection } from '#client/ui/layout.tsx'
import { Select } from '#client/ui/select.tsx'
import { Table } from '#client/ui/table.tsx'
import { TextInput } from '#client/ui/text-input.tsx'
import styles from './results-review.module.css'

/** States that asked for their small counts to be withheld in the cycle, and the form to record one more. */
export function SmallCounts({ review }: { readonly review: ReviewReply }) {
  const { t } = useLanguage()
  return (
    <>
      <p>{t('review.small.lead')}</p>
      {review.smallNumbers.length === 0 ? <EmptyState title={t('review.small.none')} /> : <Requests review={review} />}
      <div className={styles['after']} />
      <PageSection title={t('review.small.add')}>
        <NewRequest cycle={review.cycle.key} />
      </PageSection>
    </>
  )
}

function Requests({ review: { cycle, smallNumbers } }: { readonly review: ReviewReply }) {
  const { t, formats } = useLanguage()
  const { nameOf } = useStates()
  const end = useCommand(publishSmallNumbers, { refreshes: [getReview] })
  return (
    <>
      {end.error && <ProblemNotice error={end.error} />}
      <Table caption={t('review.view.small')} captionHidden stacked>
        <thead>
          <tr>
            <th scope="col">{t('review.state')}</th>
            <th scope="col">{t('review.small.note')}</th>
            <th scope="col">{t('review.by')}</th>
            <th scope="col">{t('review.decision')}</th>
          </tr>
        </thead>
        <tbody>
          {smallNumbers.map(({ state, note, by, at, byState }) => (
            <tr key={state}>
              <th scope="row">{nameOf(state)}</th>
              <td dir="auto" data-wide="">
                {note}
              </td>
              <td>{t('review.verdictBy', whoAndWhen(by.name, at, formats))}</td>
              <td>
                {byState ? (
                  t('review.small.byState')
                ) : (
                  <Button
                    look="quiet"
                    aria-label={t('review.of', { action: t('review.small.end'), state: nameOf(state) })}
                    onClick={() => end.mutate({ params: { cycle: cycle.key, state } })}
                  >
                    {t('review.small.end')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  )
}

function NewRequest({ cycle }: { readonly cycle: string }) {
  const { t } = useLanguage()
  const { all } = useStates()
  const [state, setState] = useState('')
  const [note, setNote] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const record = useCommand(withholdSmallNumbers, {
    refreshes: [getReview],
    onDone: () => {
      setState('')
      setNote('')
    },
  })
  return (
    <form
      noValidate
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault()
        const isComplete = state !== '' && note.trim().length >= 3
        setIsMissing(!isComplete)
        if (isComplete) record.mutate({ params: { cycle, state }, body: { note: note.trim() } })
      }}
    >
      {record.error && <ProblemNotice error={record.error} />}
      <Select
        id="small-state"
        label={t('review.small.state')}
        options={[{ value: '', label: '' }, ...all.map(({ code, name }) => ({ value: code, label: name }))]}
        value={state}
        onChange={(event) => setState(event.currentTarget.value)}
        {...(isMissing && { error: t('review.small.missing') })}
      />
      <TextInput
        id="small-note"
        label={t('review.small.note')}
        hint={t('review.small.noteHint')}
        maxLength={1000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Actions>
        <Button type="submit" busy={record.isPending}>
          {t('review.small.add')}
        </Button>
      </Actions>
    </form>
  )
}
