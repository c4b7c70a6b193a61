import { Link } from 'wouter'
import type { ReleaseDetail } from '#shared/contract/releases.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import type { MessageKey } from '#client/i18n/message-keys.ts'
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

type Checked = Pick<ReleaseDetail, 'findings' | 'cycles' | 'status'>

/** What a second person should know before publishing, gravest first. */
export function CheckList({ findings, cycles, status }: Checked) {
  const { t, formats } = useLanguage()
  const { nameOf } = useStates()
  const named = (name: string): string => cycles.find(({ key }) => key === name)?.title ?? nameOf(name)
  if (findings.length === 0) return <p>{t('releases.checksNone')}</p>
  return (
    <ul className={styles['checks']}>
      {findings.map(({ check, level, count, names }) => (
        <li key={check}>
          <Tag tone={tones[level]}>{t(`releases.level.${level}`)}</Tag>{' '}
          <span>
            {t(wordOf(check, status), { count, names: formats.list(names.map(named)) })}
            {(check === 'undecided' || check === 'leftOut') && <ToReview cycles={names} named={named} />}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** What is undecided is counted anew until a release is published; from then on it stands as it was when prepared. */
function wordOf(check: Finding['check'], status: Checked['status']): MessageKey {
  return check === 'undecided' && status !== 'prepared' ? 'releases.check.undecidedThen' : `releases.check.${check}`
}

/** The way to what was decided on values, cycle by cycle. */
function ToReview({ cycles, named }: { readonly cycles: readonly string[]; readonly named: (key: string) => string }) {
  const { t } = useLanguage()
  return cycles.map((key) => (
    <span key={key}>
      {' '}
      <Link href={`/results/review?cycle=${key}`}>{t('releases.review', { title: named(key) })}</Link>
    </span>
  ))
}
