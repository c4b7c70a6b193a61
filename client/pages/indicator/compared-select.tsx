import type { groupCodes } from '#shared/contract/group-codes.ts'
import type { IndicatorContent } from '#shared/contract/indicator-page.ts'
import { usePage } from '../page-words.ts'
import fields from '../form.module.css'
import { groupName } from './groups.ts'

interface ComparedSelectProps {
  /** Groups on offer, in their order. */
  readonly groups: typeof groupCodes | readonly string[]
  /** The indicator whose figures name the groups. */
  readonly indicator: Pick<IndicatorContent['indicator'], 'groups'>
}

/** The group or State to lay beside the others, and the button that adds it; groups first, States by their names. */
export function ComparedSelect({ groups, indicator }: ComparedSelectProps) {
  const page = usePage()
  const { t, input, formats } = page
  const states = Object.entries(input.states).toSorted(([, a], [, b]) => formats.compare(a, b))
  return (
    <>
      <label>
        <span>{t('compare.add')}</span>
        <select className={fields['field']} name="add" id="choose-add" defaultValue="">
          <option value="">{t('compare.choose')}</option>
          <optgroup label={t('table.groups')}>
            {groups.map((group) => (
              <option key={group} value={group}>
                {groupName(page, indicator, group)}
              </option>
            ))}
          </optgroup>
          <optgroup label={t('compare.states')}>
            {states.map(([code, name]) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </optgroup>
        </select>
      </label>
      <button className={fields['send']} type="submit" id="compare-add">
        {t('compare.addButton')}
      </button>
    </>
  )
}
