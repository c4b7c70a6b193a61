import type { StatesContent } from '#shared/contract/site-pages.ts'
import { regionalGroups } from '#shared/contract/group-codes.ts'
import { usePage } from '../page-words.ts'
import styles from './site.module.css'

/** All States by regional group, alphabetical, each with the number of its public replies. Contributions from documents are no replies. */
export function StatesPage({ replies }: StatesContent) {
  const { t, input, formats } = usePage()
  const statesOf = (isDocumented: boolean) =>
    Map.groupBy(
      replies.filter(({ cycle }) => (cycle.provenance === 'documented') === isDocumented),
      ({ state }) => state,
    )
  const [own, onRecord] = [statesOf(false), statesOf(true)]
  const groups = Map.groupBy(Object.entries(input.states), ([code]) => input.groupOf?.[code] ?? 'observers')
  return (
    <>
      <h1>{t('states.title')}</h1>
      <p className={styles['lead']}>{t('states.lead')}</p>
      <p>
        {t('states.summary', { some: own.size, all: Object.keys(input.states).length })}
        {onRecord.size > 0 && ` ${t('states.onRecord', { count: onRecord.size })}`}
      </p>
      {[...regionalGroups, 'observers' as const].map((group) => (
        <section key={group} className={styles['group']}>
          <h2>{t(`group.${group}`)}</h2>
          <ul className={styles['columns']}>
            {(groups.get(group) ?? [])
              .toSorted(([, a], [, b]) => formats.compare(a, b))
              .map(([code, name]) => (
                <StateLine
                  key={code}
                  code={code}
                  name={name}
                  count={own.get(code)?.length ?? 0}
                  isOnRecord={onRecord.has(code)}
                />
              ))}
          </ul>
        </section>
      ))}
    </>
  )
}

interface StateLineProps {
  readonly code: string
  readonly name: string
  /** Public replies to cycles. */
  readonly count: number
  readonly isOnRecord: boolean
}

function StateLine({ code, name, count, isOnRecord }: StateLineProps) {
  const { t, link } = usePage()
  return (
    <li>
      <a href={link(`/states/${code}`)}>{name}</a>
      {count > 0 && <span> {t('states.replies', { count })}</span>}
      {isOnRecord && <span> {t('states.documented')}</span>}
    </li>
  )
}
