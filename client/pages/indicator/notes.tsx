import type { IndicatorReply } from '#shared/contract/results.ts'
import { addressOf, usePage } from '../page-words.ts'
import styles from './indicator.module.css'
import { pathOf, stateOf } from './address.ts'
import { ruleWord } from './numbers.ts'

/** Notes and caveats, how the figure is calculated, and how to take it along. */
export function Notes({ indicator }: { readonly indicator: IndicatorReply }) {
  const { t } = usePage()
  return (
    <div className={styles['notes']}>
      <section>
        <h2>{t('notes')}</h2>
        <p>{indicator.definition}</p>
        <p>{indicator.caveats}</p>
        <p>{t(`comparability.${indicator.comparability}`)}</p>
        {indicator.direction === 'neutral' && <p>{t('neutral')}</p>}
        {indicator.alignment && (
          <p>
            {t('alignment')} {indicator.alignment}
          </p>
        )}
      </section>
      <Calculation indicator={indicator} />
      <TakeAlong indicator={indicator} />
    </div>
  )
}

function Calculation({ indicator }: { readonly indicator: IndicatorReply }) {
  const { t, formats } = usePage()
  const { value, numerator, denominator, scale } = indicator.formula
  return (
    <section>
      <h2>{t('calculated')}</h2>
      {value && <code dir="ltr">{value}</code>}
      {numerator && denominator && (
        <code dir="ltr">{`${numerator} ÷ ${denominator}${scale && scale !== 1 ? ` × ${formats.number(scale)}` : ''}`}</code>
      )}
      {indicator.system ? <p>{t(`system.${indicator.system}`)}</p> : <p>{t('calculatedFrom')}</p>}
      <ul>
        {indicator.questions.map(({ id, label }) => (
          <li key={id}>
            <code dir="ltr">{id}</code> {label}
          </li>
        ))}
      </ul>
      <ul>
        {indicator.aggregation.map((rule) => (
          <li key={rule}>
            {t(ruleWord(indicator, rule))}: {t(`${ruleWord(indicator, rule)}.how`)}
          </li>
        ))}
      </ul>
      <p>{t('fewRule')}</p>
    </section>
  )
}

function TakeAlong({ indicator }: { readonly indicator: IndicatorReply }) {
  const { t, link, input } = usePage()
  const state = { ...stateOf(indicator, 'tiles'), locale: input.locale }
  const isPublic = indicator.shown.audience === 'public'
  const base = `/api/v1${isPublic ? '' : '/submitted'}/indicators/${indicator.id}`
  return (
    <section data-print="no">
      <h2>{t('takeAlong')}</h2>
      <ul>
        {isPublic && (
          <li>
            <a href={addressOf(`${base}/observations.csv`, state)}>{t('csv')}</a>
          </li>
        )}
        <li>
          <a href={addressOf(base, state)}>{t('json')}</a>
        </li>
        <li>
          <a href={link(pathOf(indicator), stateOf(indicator, viewOf(input.address)))}>{t('permalink')}</a>
        </li>
      </ul>
    </section>
  )
}

function viewOf(address: string): 'tiles' | 'trend' | 'distribution' | 'table' {
  const view = new URLSearchParams(address.split('?')[1] ?? '').get('view')
  return view === 'trend' || view === 'distribution' || view === 'table' ? view : 'tiles'
}
