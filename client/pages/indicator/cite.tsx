import type { IndicatorContent } from '#shared/contract/indicator-page.ts'
import { citationFormats, citationText } from '../citation.ts'
import { usePage } from '../page-words.ts'
import { stateOf } from './address.ts'
import { embedSnippet } from './embed-snippet.ts'
import styles from './indicator.module.css'

/** How to cite what is shown, and how to show it elsewhere. */
export function Cite({ content }: { readonly content: IndicatorContent }) {
  const page = usePage()
  const { t, link } = page
  const { indicator } = content
  const isPublic = indicator.shown.audience === 'public'
  return (
    <section className={styles['cite']}>
      <h2>{t('cite')}</h2>
      <p data-copy={t('copy')} data-copied={t('copied')}>
        <span>{citationText(page, content)}</span>
      </p>
      {isPublic && (
        <>
          <ul data-print="no">
            {citationFormats.map((format) => (
              <li key={format}>
                <a href={link(`/data/${indicator.id}/citation.${format}`, stateOf(content))}>{t(`cite.${format}`)}</a>
              </li>
            ))}
          </ul>
          <details data-print="no">
            <summary>{t('embed')}</summary>
            <p>{t('embed.how')}</p>
            <p data-copy={t('copy')} data-copied={t('copied')}>
              <code dir="ltr">{embedSnippet(page, content)}</code>
            </p>
            <p>
              <a href={link(`/embed/data/${indicator.id}`, stateOf(content))}>{t('embed.preview')}</a>
            </p>
          </details>
        </>
      )}
    </section>
  )
}
