import { directionOf } from '#shared/text/locale.ts'
import type { NarrativeReply, NarrativesReply } from '#shared/contract/narratives.ts'
import { languageName } from '../language-name.ts'
import { usePage } from '../page-words.ts'
import { membersOf, pathOf } from './address.ts'
import styles from './card.module.css'

interface CardProps {
  readonly narratives: NarrativesReply
  readonly result: NarrativeReply
}

/** One quotation: who wrote it, when and to which question; the words themselves in their own language and direction. */
export function Card({ narratives, result }: CardProps) {
  const { t, link, stateName, input } = usePage()
  const { state, cycle, question, label, kind, title, language, submission } = result
  const cycleTitle = narratives.offered.cycles.find(({ key }) => key === cycle)?.title ?? cycle
  const direction = language === undefined ? 'auto' : directionOf(language)
  const place = `/replies/${cycle}/${state}#${question}`
  return (
    <li className={styles['card']}>
      <p className={styles['who']}>
        <strong>{stateName(state)}</strong> <span>{cycleTitle}</span>
      </p>
      <p className={styles['question']}>
        <a href={link(pathOf(narratives.audience), membersOf(narratives, { question, page: undefined }))}>{label}</a>
        {result.codes.map((one) => (
          <span key={one.field}>{` · ${one.field}: ${one.label}`}</span>
        ))}
      </p>
      <figure>
        <blockquote lang={language} dir={direction}>
          {title !== undefined && <p className={styles['title']}>{title}</p>}
          <Words result={result} />
        </blockquote>
        <figcaption>
          {language !== undefined && (
            <span>{t('narratives.original', { language: languageName(input.locale, language) })}</span>
          )}
          {kind === 'note' && <span>{t('narratives.isNote')}</span>}
          {result.consent === false && <span>{t('narratives.noConsent')}</span>}
          {result.public ? <a href={link(place)}>{t('narratives.inReply')}</a> : <span>{t('analysis.notPublic')}</span>}
          {submission !== undefined && (
            <a href={`/secretariat/submissions/${submission}`}>{t('analysis.wholeReply')}</a>
          )}
        </figcaption>
      </figure>
    </li>
  )
}

function Words({ result }: { readonly result: NarrativeReply }) {
  const { parts, before, after } = result
  if (parts.length === 0) return null
  return (
    <p>
      {before && '… '}
      {parts.map(({ text, hit }, at) =>
        // The pieces of one text in their order: nothing else tells them apart.
        hit ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
      )}
      {after && ' …'}
    </p>
  )
}
