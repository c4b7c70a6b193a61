import type { ReactNode } from 'react'
import { bases } from '#shared/analysis/share.ts'
import type { VariableReply } from '#shared/contract/analysis.ts'
import type { AnalysisContent } from '#shared/contract/analysis-page.ts'
import { usePage } from '../page-words.ts'
import fields from '../form.module.css'
import { boundsOf, pathOf, withoutBounds } from './address.ts'
import styles from './choices.module.css'
import { Conditions } from './conditions.tsx'
import { VariableOptions } from './variable-options.tsx'

/** What is counted. A plain form: it works without a script, and where it leads is an address like any other. */
export function Choices({ content }: { readonly content: AnalysisContent }) {
  const { t, input } = usePage()
  const { analysis, variables } = content
  const { rows, columns } = analysis
  return (
    <form className={styles['form']} action={pathOf(analysis)} method="get" data-print="no" data-controls="">
      <input type="hidden" name="locale" value={input.locale} />
      <div className={styles['row']}>
        <Choice name="rows" label={t('analysis.rows')} chosen={rows && choiceOf(rows)}>
          <option value="">{t('analysis.choose')}</option>
          <VariableOptions variables={variables} also={rows} />
        </Choice>
        {rows?.numeric && <Bounds name="rowsBounds" variable={rows} />}
        <Choice name="columns" label={t('analysis.columns')} chosen={columns && choiceOf(columns)}>
          <option value="">{t('analysis.none')}</option>
          <VariableOptions variables={variables} also={columns?.kind === 'cycle' ? undefined : columns} />
        </Choice>
        {columns?.numeric && <Bounds name="columnsBounds" variable={columns} />}
      </div>
      <Cycles content={content} />
      <div className={styles['row']}>
        <Choice name="group" label={t('group')} chosen={analysis.group}>
          {variables.groups.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </Choice>
        <Choice name="percent" label={t('analysis.percent')} chosen={analysis.percent}>
          {bases.map((base) => (
            <option key={base} value={base}>
              {t(`analysis.percent.${base}`)}
            </option>
          ))}
        </Choice>
      </div>
      <Conditions content={content} />
      {analysis.text && <input type="hidden" name="text" value={analysis.text.question} />}
      <button className={fields['send']} type="submit">
        {t('show')}
      </button>
    </form>
  )
}

function choiceOf({ variable }: VariableReply): string {
  return variable === 'cycle' ? '' : withoutBounds(variable)
}

interface ChoiceProps {
  readonly name: string
  readonly label: string
  readonly chosen: string | undefined
  readonly children: ReactNode
}

export function Choice({ name, label, chosen = '', children }: ChoiceProps) {
  return (
    <label className={styles['choice']}>
      <span>{label}</span>
      <select className={fields['field']} name={name} id={`choose-${name}`} defaultValue={chosen}>
        {children}
      </select>
    </label>
  )
}

function Bounds({ name, variable }: { readonly name: string; readonly variable: VariableReply }) {
  const { t } = usePage()
  return (
    <label className={styles['choice']}>
      <span>{t('analysis.bounds')}</span>
      <input
        className={fields['field']}
        name={name}
        type="text"
        inputMode="text"
        dir="ltr"
        defaultValue={boundsOf(variable.variable)}
        placeholder={t('analysis.quartiles')}
      />
    </label>
  )
}

function Cycles({ content }: { readonly content: AnalysisContent }) {
  const { t } = usePage()
  const shown = new Set(content.analysis.cycles.map(({ key }) => key))
  return (
    <fieldset className={styles['ticks']}>
      <legend>{t('analysis.cycles')}</legend>
      {content.analysis.cyclesOffered.map(({ key, title }) => (
        <label key={key}>
          <input type="checkbox" name={`in.${key}`} value="1" defaultChecked={shown.has(key)} /> {title}
        </label>
      ))}
    </fieldset>
  )
}
