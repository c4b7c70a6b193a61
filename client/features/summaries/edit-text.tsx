import { useState } from 'react'
import type { Run } from '#shared/summary/document.ts'
import { looseNumbers } from '#shared/summary/loose-numbers.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { isApiProblem } from '#client/api/api-problem.ts'
import { ProblemNotice } from '#client/api/problem-notice.tsx'
import { Banner } from '#client/ui/banner.tsx'
import { Button } from '#client/ui/button.tsx'
import { PendingButton } from '#client/ui/pending-button.tsx'
import { TextArea } from '#client/ui/text-area.tsx'
import styles from './summaries.module.css'
import type { Written } from './use-draft.ts'

interface EditTextProps {
  readonly id: string
  readonly label: string
  readonly text: string
  /** The paragraph as it stood: numbers of its words are nobody's to answer for. */
  readonly before?: readonly Run[]
  readonly hasFigures: boolean
  /** Left only once the text is kept; until then what was typed stays, and beside it why. */
  readonly onSave: (text: string) => Promise<Written>
  readonly onReload: () => void
  readonly onLeave: () => void
}

/** The text of a paragraph; figures stand in it as locked words that may be moved or left out. */
export function EditText({ id, label, text, before, hasFigures, ...props }: EditTextProps) {
  const { t, locale } = useLanguage()
  const [typed, setTyped] = useState(text)
  const { onLeave, onReload } = props
  const { save, isSaving, unsaved } = useSaving(props)
  const loose = [...new Set(looseNumbers(typed, before))]
  return (
    <div className={styles['editing']} lang={locale} dir="auto">
      <TextArea
        id={id}
        label={label}
        {...(hasFigures && { hint: t('drafts.figuresHint') })}
        value={typed}
        readOnly={isSaving}
        rows={Math.max(4, Math.ceil(typed.length / 80))}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {loose.length > 0 && (
        <Banner tone="warning" announce="politely">
          <p>{t('drafts.looseNumbers', { count: loose.length, numbers: loose.join(' · ') })}</p>
        </Banner>
      )}
      {unsaved && <Unsaved outcome={unsaved} onReload={onReload} />}
      <div className={styles['actions']}>
        <PendingButton pending={isSaving} pendingLabel={t('drafts.saving')} onClick={() => void save(typed.trim())}>
          {t('drafts.save')}
        </PendingButton>
        <Button look="quiet" onClick={onLeave}>
          {t('drafts.cancel')}
        </Button>
      </div>
    </div>
  )
}

type Unkept = Extract<Written, { isSaved: false }>

/** Saving what is typed: the editor is left once it is kept, and stays as it is where it was refused. */
function useSaving({ onSave, onLeave }: Pick<EditTextProps, 'onSave' | 'onLeave'>) {
  const [isSaving, setSaving] = useState(false)
  const [unsaved, setUnsaved] = useState<Unkept>()
  async function save(text: string): Promise<void> {
    if (text === '') return onLeave()
    setSaving(true)
    setUnsaved(undefined)
    const outcome = await onSave(text)
    setSaving(false)
    if (outcome.isSaved) onLeave()
    else setUnsaved(outcome)
  }
  return { save, isSaving, unsaved }
}

/** Why the text is not saved, beside it. Where somebody changed the draft meanwhile, the way to what stands now. */
function Unsaved({ outcome: { error }, onReload }: { readonly outcome: Unkept; readonly onReload: () => void }) {
  const { t } = useLanguage()
  if (error === undefined)
    return (
      <Banner tone="danger" announce="at-once">
        <p>{t('drafts.notSaved', { count: 1 })}</p>
      </Banner>
    )
  const isOld = isApiProblem(error) && error.problem.code === 'precondition.failed'
  return <ProblemNotice error={error} {...(isOld && { onRetry: onReload })} />
}
