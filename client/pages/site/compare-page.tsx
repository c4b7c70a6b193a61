import type { CompareContent } from '#shared/contract/site-pages.ts'
import type { IndicatorContent } from '#shared/contract/indicator-page.ts'
import { pathOf, stateOf } from '../indicator/address.ts'
import { ComparedTable } from '../indicator/compared-table.tsx'
import { usePage } from '../page-words.ts'
import { CompareForm } from './compare-form.tsx'
import { CompareMultiples } from './compare-multiples.tsx'
import styles from './site.module.css'

/** States and groups beside each other: for each indicator its table first, then a small drawing of each. */
export function ComparePage(content: CompareContent) {
  const { t } = usePage()
  const { shown, chosen } = content
  const isEmpty = shown.length === 0 || chosen.states.length + chosen.groups.length === 0
  return (
    <article>
      <h1>{t('compare.heading')}</h1>
      <p className={styles['lead']}>{t('compare.lead')}</p>
      <CompareForm content={content} />
      {isEmpty && <p>{t('compare.empty')}</p>}
      {!isEmpty && shown.map((section) => <Section key={section.indicator.id} content={section} />)}
    </article>
  )
}

function Section({ content }: { readonly content: IndicatorContent }) {
  const page = usePage()
  const { t, link } = page
  const { indicator, compared } = content
  const differing = compared.filter(
    ({ kind, points }) => kind === 'state' && points.some(({ flags }) => flags.includes('definition-differs')),
  )
  return (
    <section className={styles['section']}>
      <h2>
        <span className={styles['soft']}>{indicator.id}</span>{' '}
        <a href={link(pathOf(indicator), stateOf(content))}>{indicator.name}</a>{' '}
        <span className={styles['soft']}>{indicator.unit}</span>
      </h2>
      <p>{t(`comparability.${indicator.comparability}`)}</p>
      {differing.length > 0 && (
        <p className={styles['warning']}>
          {t('compare.warnFlag', { names: page.formats.list(differing.map(({ id }) => page.stateName(id))) })}
        </p>
      )}
      <ComparedTable content={content} />
      <p data-print="no">
        <a
          href={link(`/data/${indicator.id}/table.csv`, { ...stateOf(content, 'trend'), table: 'compared' })}
          download=""
        >
          {t('file.asShown', { table: t('compare.table') })}
        </a>
      </p>
      <CompareMultiples content={content} />
    </section>
  )
}
