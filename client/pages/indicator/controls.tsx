import type { ReactNode } from 'react'
import { groupCodes } from '#shared/contract/group-codes.ts'
import type { IndicatorContent } from '#shared/contract/indicator-page.ts'
import { usePage } from '../page-words.ts'
import fields from '../form.module.css'
import { pathOf, stateOf } from './address.ts'
import { groupName } from './groups.ts'
import styles from './indicator.module.css'

/** Cycle, breakdown, group and edition. A plain form: it works without a script, and the address it leads to is the permalink. */
export function Controls({ content }: { readonly content: IndicatorContent }) {
  const { t, input } = usePage()
  const { indicator, view } = content
  const { shown, cycles, breakdowns } = indicator
  const { states, groups, first } = stateOf(content)
  return (
    <form className={styles['controls']} action={pathOf(indicator)} method="get" data-print="no" data-controls="">
      <Hidden members={{ locale: input.locale, view, states, groups, first }} />
      <Choice name="cycle" label={t('cycle')} chosen={shown.cycle?.key}>
        {cycles.map(({ key, title }) => (
          <option key={key} value={key}>
            {title}
          </option>
        ))}
      </Choice>
      {breakdowns.length > 0 && <BreakdownChoice content={content} />}
      <GroupChoice content={content} />
      <EditionChoice content={content} />
      <button className={fields['send']} type="submit" id="controls-show">
        {t('show')}
      </button>
    </form>
  )
}

/** Members of the address that a form keeps as they are. */
export function Hidden({ members }: { readonly members: Readonly<Record<string, string | undefined>> }) {
  return Object.entries(members).map(([name, value]) =>
    value ? <input key={name} type="hidden" name={name} value={value} /> : null,
  )
}

interface ChoiceProps {
  readonly name: string
  readonly label: string
  readonly chosen: string | undefined
  readonly children: ReactNode
}

function Choice({ name, label, chosen, children }: ChoiceProps) {
  return (
    <label>
      <span>{label}</span>
      <select className={fields['field']} name={name} id={`choose-${name}`} defaultValue={chosen}>
        {children}
      </select>
    </label>
  )
}

/** One choice for both members of a breakdown: `sex.female`. The server takes it apart. */
function BreakdownChoice({ content }: { readonly content: IndicatorContent }) {
  const { t } = usePage()
  const { shown, breakdowns } = content.indicator
  return (
    <Choice name="part" label={t('breakdown')} chosen={shown.by === undefined ? '' : `${shown.by}.${shown.code ?? ''}`}>
      <option value="">{t('total')}</option>
      {breakdowns.map(({ by, label, codes }) => (
        <optgroup key={by} label={label}>
          {codes.map(({ code, label: name }) => (
            <option key={code} value={`${by}.${code}`}>
              {name}
            </option>
          ))}
        </optgroup>
      ))}
    </Choice>
  )
}

/** The groups that have figures, as the reply names them; the known ones as long as there are no figures at all. */
function GroupChoice({ content }: { readonly content: IndicatorContent }) {
  const page = usePage()
  const { shown, groups } = content.indicator
  const codes = groups.length > 0 ? groups.map(({ group }) => group) : groupCodes
  return (
    <Choice name="group" label={page.t('group')} chosen={shown.group}>
      {codes.map((group) => (
        <option key={group} value={group}>
          {groupName(page, content.indicator, group)}
        </option>
      ))}
    </Choice>
  )
}

/** Only where there is more than one edition to choose from. */
function EditionChoice({ content }: { readonly content: IndicatorContent }) {
  const { t } = usePage()
  const { edition, editions = [] } = content.indicator.shown
  if (editions.length < 2) return null
  return (
    <Choice name="edition" label={t('edition')} chosen={edition}>
      {editions.map((name) => (
        <option key={name} value={name}>
          {name === 'running' ? t('edition.running') : t('edition.release', { name })}
        </option>
      ))}
    </Choice>
  )
}
