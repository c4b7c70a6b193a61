import type { IndicatorReply, ObservationReply } from '#shared/contract/results.ts'
import { usePage } from '../page-words.ts'
import { GroupTable } from './group-table.tsx'
import { answerPath } from './address.ts'
import { Remarks } from './left-out.tsx'
import { describeObservation } from './numbers.ts'
import styles from './table.module.css'

/** Always complete: every invited State of the group, with a value or the kind of missing, and its notes. */
export function ObservationTable({ indicator }: { readonly indicator: IndicatorReply }) {
  const { t } = usePage()
  return (
    <>
      <GroupTable indicator={indicator} />
      <div className={styles['scroll']} tabIndex={0} role="group" aria-label={t('table.states')}>
        <table className={styles['table']}>
          <caption>{t('table.states')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('table.state')}</th>
              <th scope="col">{t('table.value')}</th>
              {indicator.reference.map(({ id, title, unit }) => (
                <th key={id} scope="col">
                  {t('reference.column', { title, unit })}
                </th>
              ))}
              <th scope="col">{t('table.notes')}</th>
            </tr>
          </thead>
          <tbody>
            {indicator.observations.map((observation) => (
              <Row key={observation.state} observation={observation} indicator={indicator} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function Row({
  observation,
  indicator,
}: {
  readonly observation: ObservationReply
  readonly indicator: IndicatorReply
}) {
  const page = usePage()
  const { link } = page
  const { state, status, reference = [] } = observation
  const path = answerPath(indicator, observation)
  const words = describeObservation(page, indicator, observation)
  return (
    <tr data-status={status}>
      <th scope="row">{page.stateName(state)}</th>
      <td>{path === undefined ? words : <a href={link(path)}>{words}</a>}</td>
      {indicator.reference.map(({ id }, at) => (
        <td key={id}>{typeof reference[at] === 'number' ? page.formats.number(reference[at]) : ''}</td>
      ))}
      <td>
        <Remarks observation={observation} />
      </td>
    </tr>
  )
}
