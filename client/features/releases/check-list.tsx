import type { ReleaseDetail } from '#shared/contract/releases.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { Tag, type TagTone } from '#client/ui/tag.tsx'
import { useStates } from '#client/api/use-states.ts'
import styles from './releases.module.css'

type Finding = ReleaseDetail['findings'][number]

const tones: Readonly<Record<Finding['level'], TagTone>> = {
  'must-fix': 'problem',
  explain: 'attention',
  'look-at': 'attention',
  note: 'plain',
}

/** What a second person should know before publishing, gravest first. */
export function CheckList({ findings, cycles }: Pick<ReleaseDetail, 'findings' | 'cycles'>) {
  const { t, formats } = useLanguage()
  const { nameOf } = useStates()
  const named = (name: string): string => cycles.find(({ key }) => key === name)?.title ?? nameOf(name)
  if (findings.length === 0) return <p>{t('releases.checksNone')}</p>
  return (
    <ul className={styles['checks']}>
      {findings.map(({ check, level, count, names }) => (
        <li key={check}>
          <Tag tone={tones[level]}>{t(`releases.level.${level}`)}</Tag>{' '}
          <span>{t(`releases.check.${check}`, { count, names: formats.list(names.map(named)) })}</span>
        </li>
      ))}
    </ul>
  )
}
