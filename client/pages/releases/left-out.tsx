import type { LeftOutValue } from '#shared/contract/release-pages.ts'
import { usePage } from '../page-words.ts'
import styles from './releases.module.css'

interface LeftOutProps {
  readonly release: string
  readonly values: readonly LeftOutValue[]
}

/** Values that the secretariat left out of the group figures, each with the reason it gave. */
export function LeftOut({ release, values }: LeftOutProps) {
  const { t, formats, stateName } = usePage()
  const inOrder = values.toSorted(
    (one, other) =>
      formats.compare(one.indicator, other.indicator) || formats.compare(stateName(one.state), stateName(other.state)),
  )
  return (
    <section aria-labelledby="left-out">
      <h2 id="left-out">{t('releases.leftOut')}</h2>
      <p className={styles['prose']}>{t('releases.leftOutLead')}</p>
      <div className={styles['scroll']} tabIndex={0} role="group" aria-label={t('releases.leftOut')}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{t('releases.state')}</th>
              <th scope="col">{t('releases.indicator')}</th>
              <th scope="col">{t('releases.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {inOrder.map((value) => (
              <LeftOutLine key={`${value.cycle} ${value.indicator} ${value.state}`} release={release} value={value} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function LeftOutLine({ release, value }: { readonly release: string; readonly value: LeftOutValue }) {
  const { link, stateName } = usePage()
  const { cycle, indicator, name, state, reason, language } = value
  return (
    <tr>
      <th scope="row">{stateName(state)}</th>
      <td>
        <a href={link(`/data/${indicator}`, { cycle, edition: release, view: 'table' })}>
          <bdi dir="ltr">{indicator}</bdi> {name}
        </a>
      </td>
      <td>
        <bdi lang={language}>{reason}</bdi>
      </td>
    </tr>
  )
}
