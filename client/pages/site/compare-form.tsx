import { groupCodes } from '#shared/contract/group-codes.ts'
import { mostCompared, mostIndicators } from '#shared/contract/indicator-page.ts'
import type { CompareContent } from '#shared/contract/site-pages.ts'
import { ComparedSelect } from '../indicator/compared-select.tsx'
import { Hidden } from '../indicator/controls.tsx'
import { comparedName } from '../indicator/groups.ts'
import controls from '../indicator/indicator.module.css'
import { usePage } from '../page-words.ts'
import fields from '../form.module.css'
import styles from './site.module.css'

/** What is compared, with a way to take each away, and a form that adds an indicator, a State or a group. */
export function CompareForm({ content }: { readonly content: CompareContent }) {
  const page = usePage()
  const { t, input } = page
  const { chosen, indicators, shown } = content
  const groups = shown[0]?.indicator.groups.map(({ group }) => group) ?? groupCodes
  return (
    <div data-print="no">
      <Chosen content={content} />
      <NotTaken content={content} />
      <form className={controls['controls']} action="/compare" method="get" data-controls="">
        <Hidden members={{ locale: input.locale, ...queryOf(chosen) }} />
        <label>
          <span>{t('compare.indicator')}</span>
          <select className={fields['field']} name="indicator" id="choose-indicator" defaultValue="">
            <option value="">{t('compare.choose')}</option>
            {indicators.map(({ id, name }) => (
              <option key={id} value={id}>
                {id} {name}
              </option>
            ))}
          </select>
        </label>
        <ComparedSelect groups={groups} indicator={shown[0]?.indicator ?? { groups: [] }} />
      </form>
    </div>
  )
}

/** What was asked for and did not find room: nothing that was chosen gives way. */
function NotTaken({ content: { notTaken, indicators, shown } }: { readonly content: CompareContent }) {
  const page = usePage()
  const { t, formats } = page
  const of = shown[0]?.indicator ?? { groups: [] }
  const others = formats.list(notTaken.others.map((id) => comparedName(page, of, id)))
  const refused = notTaken.indicators.map((id) => indicators.find((one) => one.id === id)?.name ?? id)
  return (
    <>
      {others !== '' && (
        <p role="alert" className={styles['warning']}>
          {t('compare.tooMany', { most: mostCompared, names: others })}
        </p>
      )}
      {refused.length > 0 && (
        <p role="alert" className={styles['warning']}>
          {t('compare.tooManyIndicators', { most: mostIndicators, names: formats.list(refused) })}
        </p>
      )}
    </>
  )
}

type Choice = CompareContent['chosen']

function queryOf({ indicators, states, groups }: Choice): Readonly<Record<string, string | undefined>> {
  return {
    indicators: indicators.join(',') || undefined,
    states: states.join(',') || undefined,
    groups: groups.join(',') || undefined,
  }
}

function Chosen({ content: { chosen, indicators, shown } }: { readonly content: CompareContent }) {
  const page = usePage()
  const nameOf = (id: string): string => comparedName(page, shown[0]?.indicator ?? { groups: [] }, id)
  const items = [
    ...chosen.indicators.map(
      (id) => ({ kind: 'indicators', id, name: indicators.find((one) => one.id === id)?.name ?? id }) as const,
    ),
    ...chosen.states.map((id) => ({ kind: 'states', id, name: nameOf(id) }) as const),
    ...chosen.groups.map((id) => ({ kind: 'groups', id, name: nameOf(id) }) as const),
  ]
  if (items.length === 0) return null
  return (
    <ul className={controls['chosen']}>
      {items.map(({ kind, id, name }) => (
        <li key={id}>
          {name}{' '}
          <a
            href={page.link('/compare', queryOf({ ...chosen, [kind]: chosen[kind].filter((one) => one !== id) }))}
            aria-label={page.t('compare.remove', { name })}
          >
            ×
          </a>
        </li>
      ))}
    </ul>
  )
}
