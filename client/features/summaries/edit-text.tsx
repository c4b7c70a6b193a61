import { useState } from 'react'
import type { Run } from '#shared/summary/document.ts'
import { looseNumbers } from '#shared/summary/loose-numbers.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { Banner } from '#client/ui/banner.tsx'
import { Button } from '#client/ui/button.tsx'
import { TextArea } from '#client/ui/text-area.tsx'
import styles from './summaries.module.css'

interface EditTextProps {
  readonly id: string
  readonly label: string
  readonly text: string
  /** The paragraph as it stood: numbers of its words are nobody's to answer for. */
  readonly before?: readonly Run[]
  readonly hasFigures: boolean
  readonly onSave: (text: string) => void
  readonly onLeave: () => void
}

/** The text of a paragraph; figures stand in it as locked words that may be moved or left out. */
export function EditText({ id, label, text, before, hasFigures, onSave, onLeave }: EditTextProps) {
  const { t, locale } = useLanguage()
  const [typed, setTyped] = useState(text)
  const loose = [...new Set(looseNumbers(typed, before))]
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
      {loose.length > 0 && (
        <Banner tone="warning" announce="politely">
          <p>{t('drafts.looseNumbers', { count: loose.length, numbers: loose.join(' · ') })}</p>
        </Banner>
      )}
      <div className={styles['actions']}>
        <Button onClick={() => (typed.trim() === '' ? onLeave() : onSave(typed.trim()))}>{t('drafts.save')}</Button>
        <Button look="quiet" onClick={onLeave}>
          {t('drafts.cancel')}
        </Button>
      </div>
    </div>
  )
}
