import type { IndicatorReply } from '#shared/contract/results.ts'
import { usePage } from '../page-words.ts'
import { ruleWord } from './numbers.ts'

/** Notes and caveats, and how the figure is calculated. */
export function Notes({ indicator }: { readonly indicator: IndicatorReply }) {
  const { t } = usePage()
  return (
    <>
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
      {indicator.reference.length > 0 && <Reference indicator={indicator} />}
    </>
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
            {t(ruleWord(indicator, rule))}: {t(howWord(indicator, rule))}
          </li>
        ))}
      </ul>
      <p>{t('fewRule')}</p>
    </section>
  )
}

/** How a rule works; whether a State replied is no answer, and its share is of everybody asked. */
function howWord(indicator: IndicatorReply, rule: IndicatorReply['aggregation'][number]) {
  return indicator.system === 'submitted' ? 'rule.submitted.how' : (`${ruleWord(indicator, rule)}.how` as const)
}

/** Outside series beside the figures: data of reference, no part of any reply. */
function Reference({ indicator }: { readonly indicator: IndicatorReply }) {
  const { t, formats } = usePage()
  return (
    <section>
      <h2>{t('reference.title')}</h2>
      <p>{t('reference.how')}</p>
      <ul>
        {indicator.reference.map(({ id, title, unit, source, sourceDate, licence, demonstration }) => (
          <li key={id}>
            {t('reference.entry', { title, unit, source, date: formats.day(sourceDate), licence })}
            {demonstration && ` ${t('demonstration')}`}
          </li>
        ))}
      </ul>
    </section>
  )
}
