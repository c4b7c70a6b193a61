import type { NarrativesReply } from '#shared/contract/narratives.ts'
import { usePage } from '../page-words.ts'
import { pathOf } from './address.ts'
import styles from './narratives.module.css'

/** The words name a theme: everything that was written under it, whatever words it uses. */
export function Themes({ narratives }: { readonly narratives: NarrativesReply }) {
  const { t, link } = usePage()
  const { themes, audience } = narratives
  if (themes.length === 0) return null
  return (
    <nav aria-label={t('narratives.themes')} className={styles['themes']} data-print="no">
      <p>{t('narratives.themes')}</p>
      <ul>
        {themes.map(({ kind, id, label, count }) => (
          <li key={`${kind} ${id}`}>
            <a href={link(pathOf(audience), { [kind]: id })}>{label}</a>{' '}
            <span>
              <bdi>{t(`narratives.theme.${kind}`, { id })}</bdi> · <bdi>{t('narratives.texts', { count })}</bdi>
            </span>
          </li>
        ))}
      </ul>
    </nav>
  )
}
