import type { DocumentContent } from '#shared/contract/document-page.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import { usePage } from '../page-words.ts'
import styles from './document.module.css'

interface OtherTextsProps {
  readonly content: Pick<DocumentContent, 'elsewhere' | 'inOtherLanguages'>
  /** Of the page. */
  readonly locale: CompleteLocale
}

/** What else the secretariat published on the same: in other languages, and for other cycles. */
export function OtherTexts({ content, locale }: OtherTextsProps) {
  return (
    <>
      <InOtherLanguages content={content} />
      <Elsewhere content={content} locale={locale} />
    </>
  )
}

/** A text that the secretariat published for another cycle: nobody looks for it behind the menu of cycles. */
function Elsewhere({ content: { elsewhere }, locale }: OtherTextsProps) {
  const { input, t } = usePage()
  const [path = ''] = input.address.split('?')
  if (elsewhere.length === 0) return null
  return (
    <div className={styles['notice']} role="note">
      {t('summaryElsewhere')}
      <ul>
        {elsewhere.map(({ key, title }) => (
          <li key={key}>
            <a href={`${path}?${new URLSearchParams({ locale, cycle: key }).toString()}`}>{title}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A text that the secretariat published in another language: better read there than not known of. */
function InOtherLanguages({ content: { inOtherLanguages } }: Pick<OtherTextsProps, 'content'>) {
  const { input, t } = usePage()
  const [path = ''] = input.address.split('?')
  return [...Map.groupBy(inOtherLanguages, ({ locale }) => locale)].map(([locale, texts]) => (
    <div key={locale} className={styles['notice']} role="note">
      {t('summaryInLanguage', { language: locale })}
      <ul>
        {texts.map(({ key, title }) => (
          <li key={key}>
            <a href={`${path}?${new URLSearchParams({ locale, cycle: key }).toString()}`} hrefLang={locale}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </div>
  ))
}
