import type { DifferenceReply } from '#shared/contract/releases.ts'
import { usePage } from '../page-words.ts'
import styles from './releases.module.css'

/** What a release says differently from the one before it; observations that changed with both values. */
export function ReleaseDifference({ difference }: { readonly difference: DifferenceReply }) {
  const { t, stateName, link } = usePage()
  const { to, added, removed, changedTotal, movedTotal, changed, statesAdded, statesRemoved } = difference
  const names = (states: readonly string[]): string => states.map(stateName).join(', ')
  return (
    <>
      <h2>{t('releases.difference', { name: to })}</h2>
      <p>{t('releases.differenceCounts', { added, removed, changed: changedTotal, moved: movedTotal })}</p>
      {statesAdded.length > 0 && <p>{t('releases.statesAdded', { states: names(statesAdded) })}</p>}
      {statesRemoved.length > 0 && <p>{t('releases.statesRemoved', { states: names(statesRemoved) })}</p>}
      {changed.length > 0 && (
        <div className={styles['scroll']} tabIndex={0} role="group" aria-label={t('releases.changed')}>
          <table className={styles['table']}>
            <caption className="visually-hidden">{t('releases.changed')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('releases.state')}</th>
                <th scope="col">{t('releases.indicator')}</th>
                <th scope="col">{t('releases.before')}</th>
                <th scope="col">{t('releases.after')}</th>
              </tr>
            </thead>
            <tbody>
              {changed.map(({ state, cycle, indicator, by = '', code = '', before, after }) => (
                <tr key={[state, cycle, indicator, by, code].join(' ')}>
                  <th scope="row">{stateName(state)}</th>
                  <td>
                    <a href={link(`/data/${indicator}`, { cycle, by, code })}>{[indicator, code].join(' ')}</a>
                  </td>
                  <td className={styles['figure']}>{before}</td>
                  <td className={styles['figure']}>{after}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}
