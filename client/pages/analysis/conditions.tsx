import type { VariableReply } from '#shared/contract/analysis.ts'
import type { AnalysisContent } from '#shared/contract/analysis-page.ts'
import { usePage } from '../page-words.ts'
import fields from '../form.module.css'
import styles from './choices.module.css'
import { sideName } from './sentences.tsx'
import { VariableOptions } from './variable-options.tsx'

/** Only States that answered this or that: a condition is taken away by taking its ticks away. */
export function Conditions({ content }: { readonly content: AnalysisContent }) {
  const { t } = usePage()
  const { analysis, variables, pending } = content
  const standing = analysis.where.map(({ variable, keys }) => ({ variable, keys }))
  const all = pending ? [...standing, { variable: pending, keys: [] }] : standing
  return (
    <details className={styles['conditions']} open={all.length > 0}>
      <summary>{t('analysis.conditions', { count: analysis.where.length })}</summary>
      {all.map(({ variable, keys }, at) => (
        <Condition key={variable.variable} at={at} variable={variable} keys={keys} />
      ))}
      <label className={styles['choice']}>
        <span>{t('analysis.addCondition')}</span>
        <select className={fields['field']} name="add" id="choose-add" defaultValue="">
          <option value="">{t('analysis.choose')}</option>
          <VariableOptions variables={variables} />
        </select>
      </label>
    </details>
  )
}

interface ConditionProps {
  readonly at: number
  readonly variable: VariableReply
  readonly keys: readonly string[]
}

function Condition({ at, variable, keys }: ConditionProps) {
  return (
    <fieldset className={styles['ticks']}>
      <legend>{sideName(variable)}</legend>
      <input type="hidden" name={`w${at}`} value={variable.variable} />
      {variable.categories.map(({ key, label }) => (
        <label key={key}>
          <input type="checkbox" name={`w${at}.${key}`} value="1" defaultChecked={keys.includes(key)} /> {label}
        </label>
      ))}
    </fieldset>
  )
}
