import type { IndicatorReply } from '#shared/contract/results.ts'
import { usePage } from '../page-words.ts'
import { groupName } from './groups.ts'
import { describeFigure, ruleWord } from './numbers.ts'
import styles from './table.module.css'
import { WithheldNote } from './withheld-note.tsx'

/** The indicator's figures for the world and every group, each with its coverage. */
export function GroupTable({ indicator }: { readonly indicator: IndicatorReply }) {
  const page = usePage()
  const { t } = page
  const { aggregation } = indicator
  return (
    <div className={styles['scroll']} tabIndex={0} role="group" aria-label={t('table.groups')}>
      <table className={styles['table']}>
        <caption>{t('table.groups')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('group')}</th>
            <th scope="col">{t('table.coverage')}</th>
            {aggregation.map((rule) => (
              <th key={rule} scope="col">
                {t(ruleWord(indicator, rule))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {indicator.groups.map(({ group, coverage, figures }) => (
            <tr key={group}>
              <th scope="row">{groupName(page, indicator, group)}</th>
              <td>
                {t('table.coverageOf', {
                  answered: coverage.answered,
                  replies: coverage.replies,
                  invited: coverage.invited,
                })}
              </td>
              {aggregation.map((rule) => {
                const figure = figures.find((one) => one.rule === rule)
                return <td key={rule}>{figure ? describeFigure(page, indicator, figure) : ''}</td>
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <WithheldNote figures={indicator.groups.flatMap(({ figures }) => figures)} />
    </div>
  )
}
