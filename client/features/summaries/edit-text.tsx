import { useState } from 'react'
import { useLanguage } from '#client/i18n/messages.tsx'
import { Button } from '#client/ui/button.tsx'
import { TextArea } from '#client/ui/text-area.tsx'
import styles from './summaries.module.css'

interface EditTextProps {
  readonly id: string
  readonly label: string
  readonly text: string
  readonly hasFigures: boolean
  readonly onSave: (text: string) => void
  readonly onLeave: () => void
}

/** The text of a paragraph; figures stand in it as locked words that may be moved or left out. */
export function EditText({ id, label, text, hasFigures, onSave, onLeave }: EditTextProps) {
  const { t, locale } = useLanguage()
  const [typed, setTyped] = useState(text)
  return (
    <div className={styles['editing']} lang={locale} dir="auto">
      <TextArea
        id={id}
        label={label}
        {...(hasFigures && { hint: t('drafts.figuresHint') })}
        value={typed}
        rows={Math.max(4, Math.ceil(typed.length / 80))}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div className={styles['actions']}>
        <Button onClick={() => (typed.trim() === '' ? onLeave() : onSave(typed.trim()))}>{t('drafts.save')}</Button>
        <Button look="quiet" onClick={onLeave}>
          {t('drafts.cancel')}
        </Button>
      </div>
    </div>
  )
}
