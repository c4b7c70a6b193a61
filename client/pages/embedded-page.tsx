import type { IndicatorContent } from '#shared/contract/indicator-page.ts'
import { pathOf, shownPart, stateOf } from './indicator/address.ts'
import { editionWords } from './indicator/edition.ts'
import styles from './indicator/indicator.module.css'
import { LeftOut } from './indicator/left-out.tsx'
import { coverageSentence, figureSentences } from './indicator/sentences.ts'
import { drawings } from './indicator/drawings.ts'
import { usePage } from './page-words.ts'

/** One view for a frame on another site: what it is, what it says, its drawing, its source. */
export function EmbeddedPage({ content }: { readonly content: IndicatorContent }) {
  const page = usePage()
  const { t, link, input } = page
  const { indicator, view } = content
  const Shown = drawings[view]
  const { cycle } = indicator.shown
  const source = [cycle?.title ?? '', editionWords(page, indicator)].filter(Boolean).join(t('comma'))
  return (
    <article>
      <h1 className={styles['small']}>
        <span className={styles['id']}>{indicator.id}</span> {indicator.name}
      </h1>
      <p className={styles['unit']}>{[...shownPart(indicator), indicator.unit].join(' · ')}</p>
      <p>{[...figureSentences(page, content), coverageSentence(page, indicator)].join(' ')}</p>
      <h2 className="visually-hidden">{t(`view.${view}`)}</h2>
      {cycle ? <Shown content={content} /> : <p>{t('notAskedYet')}</p>}
      <LeftOut indicator={indicator} />
      <p className={styles['unit']}>
        {t('figure.source', { publisher: input.installation.name, note: source })}{' '}
        {cycle?.provenance === 'demonstration' && `${t('demonstration')}. `}
        <a href={link(pathOf(indicator), stateOf(content))}>{t('embed.open')}</a>
      </p>
    </article>
  )
}
