import type { Quote, QuotesBlock } from '#shared/summary/document.ts'
import { directionOf } from '#shared/text/locale.ts'
import { usePage } from '../page-words.ts'
import { useAnswerAddress } from './figure-link.tsx'
import styles from './document.module.css'

/** What States said in their own words, each with its language and the answer it stands in. */
export function Quotes({ block }: { readonly block: QuotesBlock }) {
  return (
    <div className={styles['quotes']}>
      <p>{block.intro}</p>
      {block.quotes.map((quote, at) => (
        <QuotedText key={`${quote.state} ${quote.question} ${at}`} quote={quote} />
      ))}
      {block.note !== undefined && <p className={styles['note']}>{block.note}</p>}
    </div>
  )
}

function QuotedText({ quote }: { readonly quote: Quote }) {
  const { t } = usePage()
  const address = useAnswerAddress()
  const { language } = quote
  return (
    <figure>
      <blockquote lang={language} dir={language === undefined ? 'auto' : directionOf(language)}>
        <p>
          <strong>{quote.title}</strong>
        </p>
        <p>{quote.text}</p>
      </blockquote>
      <figcaption>
        {quote.name}
        {quote.original !== undefined && <> · {quote.original}</>} ·{' '}
        <a href={address(quote.state, quote.question)}>
          {t('summaryAnswer', { question: quote.question, revision: quote.revision })}
        </a>
      </figcaption>
    </figure>
  )
}
