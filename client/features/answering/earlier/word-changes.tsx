import { textKeys } from '#shared/definition/text-keys.ts'
import { useVersion } from '#client/api/use-version.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { useOpenReply } from '#client/reply/reply-context.tsx'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { DiffText } from '../wording/diff-text.tsx'
import styles from './earlier.module.css'

const parts = ['label', 'hint', 'definition', 'counting', 'include', 'exclude'] as const

interface WordChangesProps {
  readonly question: string
  /** Version before. */
  readonly since: string
  /** It was said that the words changed: if not in this language, that is said too. */
  readonly said?: boolean
}

/** What changed in the words of a question since an earlier version, in the language of the page. */
export function WordChanges({ question, since, said = false }: WordChangesProps) {
  const { t, locale } = useLanguage()
  const { text } = useOpenReply()
  const before = useVersion(since)
  if (before.isPending) return <Skeleton lines={2} />
  const changed = parts
    .map((part) => {
      const key = textKeys.question(question, part)
      return { part, was: before.text(key) ?? '', is: text(key) ?? '' }
    })
    .filter(({ was, is }) => was !== is)
  if (changed.length === 0) return said ? <p className={styles['soft']}>{t('answering.earlier.sameWords')}</p> : null
  return (
    <dl className={styles['changes']}>
      {changed.map(({ part, was, is }) => (
        <div key={part}>
          <dt>
            {part === 'label' || part === 'hint' ? t(`answering.earlier.${part}`) : t(`answering.guidance.${part}`)}
          </dt>
          <dd>
            <DiffText before={was} after={is} language={locale} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
