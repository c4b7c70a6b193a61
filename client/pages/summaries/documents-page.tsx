import type { DocumentScopes } from '#shared/contract/summaries.ts'
import { usePage, type PageWord } from '../page-words.ts'
import styles from './document.module.css'

const threads: readonly (readonly [string, PageWord])[] = [
  ['gender', 'summaryThread.gender'],
  ['youth', 'summaryThread.youth'],
  ['partnerships', 'summaryThread.partnerships'],
  ['digitalization', 'summaryThread.digitalization'],
]

/** All documents that can be read: by pillar and heading, by theme, by paragraph, across everything. */
export function DocumentsPage({ scopes }: { readonly scopes: DocumentScopes }) {
  const { t, link } = usePage()
  return (
    <article className={styles['document']}>
      <h1>{t('summaryDocuments')}</h1>
      <p className={styles['subtitle']}>{t('summaryDocumentsLead')}</p>
      <div className={styles['pillars']}>
        {scopes.pillars.map(({ id, key, title, headings }) => (
          <section key={id}>
            <h2>
              <a href={link(`/themes/${key}`)}>
                {id}. {title}
              </a>
            </h2>
            <ul>
              {headings.map((heading) => (
                <li key={heading.id}>
                  <a href={link(`/headings/${heading.id}`)}>{heading.title}</a>
                </li>
              ))}
            </ul>
          </section>
        ))}
        <section>
          <h2>{t('summaryThreads')}</h2>
          <ul>
            {threads.map(([thread, word]) => (
              <li key={thread}>
                <a href={link(`/threads/${thread}`)}>{t(word)}</a>
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h2>{t('summaryOther')}</h2>
          <ul>
            <li>
              <a href={link('/briefs/all')}>{t('summaryBrief')}</a>
            </li>
            <li>
              <a href={link('/stock-taking/all')}>{t('summaryStock')}</a>
            </li>
          </ul>
        </section>
      </div>
      <h2>{t('summaryParagraphs')}</h2>
      <ul className={styles['paragraphs']}>
        {scopes.paragraphs.map(({ n, title }) => (
          <li key={n}>
            <a href={link(`/paragraphs/${n}`)}>{t('summaryParagraph', { number: n })}</a> {title}
          </li>
        ))}
      </ul>
    </article>
  )
}
