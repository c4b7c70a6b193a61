import type { IndicatorReply } from '#shared/contract/results.ts'
import { groupCodes } from '#shared/contract/group-codes.ts'
import type { View } from '#shared/contract/page-input.ts'
import { usePage } from '../page-words.ts'
import { pathOf } from './address.ts'
import styles from './indicator.module.css'

/** Cycle, breakdown and group. A plain form: it works without a script, and the address it leads to is the permalink. */
export function Controls({ indicator, view }: { readonly indicator: IndicatorReply; readonly view: View }) {
  const { t, input } = usePage()
  const { shown, cycles } = indicator
  return (
    <form className={styles['controls']} action={pathOf(indicator)} method="get" data-print="no">
      <input type="hidden" name="locale" value={input.locale} />
      <input type="hidden" name="view" value={view} />
      <label>
        <span>{t('cycle')}</span>
        <select name="cycle" defaultValue={shown.cycle?.key}>
          {cycles.map(({ key, title }) => (
            <option key={key} value={key}>
              {title}
            </option>
          ))}
        </select>
      </label>
      {indicator.breakdowns.length > 0 && <BreakdownChoice indicator={indicator} />}
      <label>
        <span>{t('group')}</span>
        <select name="group" defaultValue={shown.group}>
          {groupCodes.map((group) => (
            <option key={group} value={group}>
              {t(`group.${group}`)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">{t('show')}</button>
    </form>
  )
}

/** One choice for both members of a breakdown: `sex.female`. The server takes it apart. */
function BreakdownChoice({ indicator }: { readonly indicator: IndicatorReply }) {
  const { t } = usePage()
  const { shown, breakdowns } = indicator
  const chosen = shown.by === undefined ? '' : `${shown.by}.${shown.code ?? ''}`
  return (
    <label>
      <span>{t('breakdown')}</span>
      <select name="part" defaultValue={chosen}>
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
      </select>
    </label>
  )
}
