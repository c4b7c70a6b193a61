import type { Question } from '#shared/definition/definition.ts'
import { textKeys } from '#shared/definition/text-keys.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { formatDecimal } from '../format-decimal.ts'
import { useOpenReply } from '../reply-context.tsx'
import styles from '../answer-view/answer-view.module.css'

/** A figure worked out from other answers, for reading. */
export function CalculatedView({ question }: { readonly question: Question }) {
  const { t, locale } = useLanguage()
  const { store, text } = useOpenReply()
  const value = store.form.calculated(question.id)
  if (value === undefined) return <p className={styles['blank']}>{t('answering.notCalculatedYet')}</p>
  return (
    <p>
      <bdi className={styles['figure']}>{formatDecimal(value, locale)}</bdi>{' '}
      {'unit' in question && text(textKeys.unit(question.unit))}{' '}
      <span className={styles['aside']}>{t('answering.calculated')}</span>
    </p>
  )
}
