import type { IndicatorContent } from '#shared/contract/indicator-page.ts'
import { usePage } from '../page-words.ts'
import { stateOf } from './address.ts'
import { observationsAddress } from './downloads.ts'
import styles from './indicator.module.css'
import { filesOf } from './view-files.ts'

/** Below a view: its own tables as files, and beside them the values of States that they rest on, each by its name. */
export function ViewDownloads({ content }: { readonly content: IndicatorContent }) {
  const page = usePage()
  const { t, link } = page
  const { indicator } = content
  if (indicator.shown.audience !== 'public') return null
  return (
    <ul className={styles['files']} data-print="no" aria-label={t('file.list')}>
      {filesOf(page, content).map(({ name, word }) => (
        <li key={name}>
          <a href={link(`/data/${indicator.id}/table.csv`, { ...stateOf(content), table: name })} download="">
            {t('file.asShown', { table: t(word) })}
          </a>
        </li>
      ))}
      <li>
        <a href={observationsAddress(content, page)} download="">
          {t('csv')}
        </a>
      </li>
    </ul>
  )
}
