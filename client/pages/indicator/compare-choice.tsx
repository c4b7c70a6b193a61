import { mostCompared, type IndicatorContent } from '#shared/contract/indicator-page.ts'
import { groupCodes } from '#shared/contract/group-codes.ts'
import { usePage } from '../page-words.ts'
import { pathOf, stateOf } from './address.ts'
import { ComparedSelect } from './compared-select.tsx'
import { Hidden } from './controls.tsx'
import { comparedName } from './groups.ts'
import styles from './indicator.module.css'

/** Up to eight States or groups beside each other: one is added by the form, one is taken away by its link. */
export function CompareChoice({ content }: { readonly content: IndicatorContent }) {
  const page = usePage()
  const { t, input, link } = page
  const { indicator, compared } = content
  const { states, groups } = stateOf(content)
  return (
    <details className={styles['compare']} open={compared.length > 0} data-print="no">
      <summary>{t('compare.title')}</summary>
      {compared.length > 0 && <Chosen content={content} />}
      {compared.length > 0 && <p>{t('compare.where')}</p>}
      <NotTaken content={content} />
      {compared.length < mostCompared && (
        <form action={pathOf(indicator)} method="get" data-controls="">
          <Hidden members={{ locale: input.locale, ...stateOf(content) }} />
          <ComparedSelect
            groups={indicator.groups.length > 0 ? indicator.groups.map(({ group }) => group) : groupCodes}
            indicator={indicator}
          />
        </form>
      )}
      {compared.length > 0 && indicator.shown.audience === 'public' && (
        <p>
          <a href={link('/compare', { indicators: indicator.id, states, groups })}>{t('compare.page')}</a>
        </p>
      )}
    </details>
  )
}

function NotTaken({ content: { notTaken, indicator } }: { readonly content: IndicatorContent }) {
  const page = usePage()
  if (notTaken.length === 0) return null
  const names = page.formats.list(notTaken.map((id) => comparedName(page, indicator, id)))
  return <p role="alert">{page.t('compare.tooMany', { most: mostCompared, names })}</p>
}

function Chosen({ content }: { readonly content: IndicatorContent }) {
  const page = usePage()
  const { indicator, compared } = content
  return (
    <ul className={styles['chosen']}>
      {compared.map(({ id }) => {
        const name = comparedName(page, indicator, id)
        const rest = { ...content, compared: compared.filter((other) => other.id !== id) }
        return (
          <li key={id}>
            {name}{' '}
            <a href={page.link(pathOf(indicator), stateOf(rest))} aria-label={page.t('compare.remove', { name })}>
              ×
            </a>
          </li>
        )
      })}
    </ul>
  )
}
