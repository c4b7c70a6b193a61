import { useState, type FormEvent } from 'react'
import type { ReleaseDetail } from '#shared/contract/releases.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { Button } from '#client/ui/button.tsx'
import { RadioGroup } from '#client/ui/choice-group.tsx'
import { ErrorSummary } from '#client/ui/error-summary.tsx'
import { Actions } from '#client/ui/layout.tsx'
import { TextInput } from '#client/ui/text-input.tsx'
import { PublishDialog } from './publish-dialog.tsx'
import { readEmbargo } from './release-draft.ts'
import styles from './releases.module.css'

interface PublishFormProps {
  readonly release: ReleaseDetail
  readonly onDone: () => void
}

/** Publishing, now or at a time: for the second person. Whoever prepared the release is told who else can. */
export function PublishForm({ release, onDone }: PublishFormProps) {
  const { t } = useLanguage()
  const isBlocked = release.findings.some(({ level }) => level === 'must-fix')
  return (
    <section className={styles['form']}>
      <h2>{t('releases.publish')}</h2>
      {release.preparedByMe && <p>{t('releases.publishOther')}</p>}
      {!release.preparedByMe && isBlocked && <p>{t('releases.publishBlocked')}</p>}
      {!release.preparedByMe && !isBlocked && <WhenForm release={release} onDone={onDone} />}
    </section>
  )
}

/** When it is to be public; before it is, the person is asked. */
function WhenForm({ release, onDone }: PublishFormProps) {
  const { t } = useLanguage()
  const [when, setWhen] = useState('now')
  const [embargo, setEmbargo] = useState('')
  const [isWrong, setIsWrong] = useState(false)
  const [asking, setAsking] = useState<{ readonly embargoUntil: string | undefined }>()
  function send(event: FormEvent): void {
    event.preventDefault()
    const embargoUntil = when === 'later' ? readEmbargo(embargo, new Date()) : undefined
    setIsWrong(when === 'later' && embargoUntil === undefined)
    if (when === 'now' || embargoUntil !== undefined) setAsking({ embargoUntil })
  }
  const field = (
    <TextInput
      id="release-embargo"
      label={t('releases.embargo')}
      hint={t('releases.embargoHint')}
      width={20}
      dir="ltr"
      value={embargo}
      onChange={(event) => setEmbargo(event.currentTarget.value)}
      {...(isWrong && { error: t('releases.mistake.embargo') })}
    />
  )
  return (
    <>
      <form noValidate onSubmit={send}>
        <p>{t('releases.publishLead')}</p>
        <ErrorSummary errors={isWrong ? [{ at: 'release-embargo', text: t('releases.mistake.embargo') }] : []} />
        <RadioGroup
          id="release-when"
          label={t('releases.when')}
          options={[
            { value: 'now', label: t('releases.now') },
            { value: 'later', label: t('releases.later'), inside: field },
          ]}
          value={when}
          onChange={setWhen}
        />
        <Actions>
          <Button type="submit">{t('releases.ask.open')}</Button>
        </Actions>
      </form>
      {asking && <PublishDialog release={release} {...asking} onClose={() => setAsking(undefined)} onDone={onDone} />}
    </>
  )
}
