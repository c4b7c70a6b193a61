import { useState, type FormEvent } from 'react'
import { useLocation } from 'wouter'
import { listPreparedReleases, prepareRelease } from '#client/api/endpoints.generated.ts'
import type { ReplyOf } from '#client/api/endpoint-call.ts'
import { ProblemNotice } from '#client/api/problem-notice.tsx'
import { useCommand } from '#client/api/use-command.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { CheckboxGroup } from '#client/ui/choice-group.tsx'
import { ErrorSummary } from '#client/ui/error-summary.tsx'
import { Actions } from '#client/ui/layout.tsx'
import { PendingButton } from '#client/ui/pending-button.tsx'
import { Select } from '#client/ui/select.tsx'
import { TextArea } from '#client/ui/text-area.tsx'
import { TextInput } from '#client/ui/text-input.tsx'
import { addressOfRelease } from './release-address.ts'
import { draftFor, findMistakes, releaseBody, type Mistakes, type ReleaseDraft } from './release-draft.ts'
import styles from './releases.module.css'

type Offered = ReplyOf<typeof listPreparedReleases>

interface PrepareFormProps extends Offered {
  /** Name of the release to be corrected, where the form was opened for that. */
  readonly corrects: string
}

/** Which cycles, under which name, and whether it corrects an earlier release. */
export function PrepareForm({ cycles, releases, corrects }: PrepareFormProps) {
  const { t } = useLanguage()
  const [, goTo] = useLocation()
  const [draft, setDraft] = useState<ReleaseDraft>(() => draftFor(corrects, releases, cycles))
  const [mistakes, setMistakes] = useState<Mistakes>({})
  const command = useCommand(prepareRelease, {
    refreshes: [listPreparedReleases],
    onDone: ({ name }) => goTo(addressOfRelease(name)),
  })
  const words = Object.entries(mistakes).map(([field, key]) => ({ at: `release-${field}`, text: t(key) }))
  const error = (field: keyof Mistakes) => (mistakes[field] === undefined ? {} : { error: t(mistakes[field]) })
  const set = (change: Partial<ReleaseDraft>): void => setDraft({ ...draft, ...change })
  function send(event: FormEvent): void {
    event.preventDefault()
    const found = findMistakes(draft)
    setMistakes(found)
    if (Object.keys(found).length === 0) command.mutate({ body: releaseBody(draft) })
  }
  return (
    <form noValidate onSubmit={send} className={styles['form']}>
      <h2>{t('releases.prepare')}</h2>
      <p>{t('releases.prepareLead')}</p>
      <ErrorSummary errors={words} />
      {command.error && <ProblemNotice error={command.error} />}
      <CycleChoice cycles={cycles} draft={draft} onChange={set} {...error('cycles')} />
      <TextInput
        id="release-name"
        label={t('releases.nameLabel')}
        hint={t('releases.nameHint')}
        width={12}
        dir="ltr"
        spellCheck={false}
        value={draft.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
        {...error('name')}
      />
      <Correction releases={releases} draft={draft} onChange={set} {...error('reason')} />
      <Actions>
        <PendingButton type="submit" pending={command.isPending} pendingLabel={t('releases.sending')}>
          {t('releases.send')}
        </PendingButton>
      </Actions>
    </form>
  )
}

interface PartProps {
  readonly draft: ReleaseDraft
  readonly onChange: (change: Partial<ReleaseDraft>) => void
  readonly error?: string
}

/** With the cycles the next free name changes, unless somebody has typed another one. */
function CycleChoice({ cycles, draft, onChange, error }: PartProps & Pick<Offered, 'cycles'>) {
  const { t } = useLanguage()
  const options = cycles.map(({ key, title, open, hasReplies }) => ({
    value: key,
    label: title,
    hint: hasReplies ? t(open ? 'releases.open' : 'releases.closed') : t('releases.nothingYet'),
  }))
  return (
    <CheckboxGroup
      id="release-cycles"
      label={t('releases.which')}
      hint={t('releases.whichHint')}
      options={options}
      values={draft.cycles}
      onChange={(values) => {
        const offered = cycles.find(({ key }) => values.includes(key))?.nextName ?? ''
        const isOffered = draft.name === '' || cycles.some(({ nextName }) => nextName === draft.name)
        onChange({ cycles: values, ...(isOffered && { name: offered }) })
      }}
      {...(error !== undefined && { error })}
    />
  )
}

function Correction({ releases, draft, onChange, error }: PartProps & Pick<Offered, 'releases'>) {
  const { t } = useLanguage()
  const published = releases.filter(({ status, supersededBy }) => status === 'published' && supersededBy === undefined)
  if (published.length === 0) return null
  const options = published.map(({ name }) => ({ value: name, label: name }))
  return (
    <>
      <Select
        id="release-corrects"
        label={t('releases.corrects')}
        options={[{ value: '', label: t('releases.correctsNone') }, ...options]}
        value={draft.corrects}
        onChange={(event) => onChange({ corrects: event.currentTarget.value })}
      />
      {draft.corrects !== '' && (
        <TextArea
          id="release-reason"
          label={t('releases.reason')}
          hint={t('releases.reasonHint')}
          rows={3}
          value={draft.reason}
          onChange={(event) => onChange({ reason: event.currentTarget.value })}
          {...(error !== undefined && { error })}
        />
      )}
    </>
  )
}
