import type { StatesContent } from '#shared/contract/site-pages.ts'
import { regionalGroups } from '#shared/contract/group-codes.ts'
import { usePage } from '../page-words.ts'
import styles from './site.module.css'

/** All States by regional group, alphabetical, each with the number of its public replies. */
export function StatesPage({ replies }: StatesContent) {
  const { t, input, formats } = usePage()
  const own = Map.groupBy(replies, ({ state }) => state)
  const groups = Map.groupBy(Object.entries(input.states), ([code]) => input.groupOf?.[code] ?? 'observers')
  return (
    <>
      <h1>{t('states.title')}</h1>
      <p className={styles['lead']}>{t('states.lead')}</p>
      <p>{t('states.summary', { some: own.size, all: Object.keys(input.states).length })}</p>
      {[...regionalGroups, 'observers' as const].map((group) => (
        <section key={group} className={styles['group']}>
          <h2>{t(`group.${group}`)}</h2>
          <ul className={styles['columns']}>
            {(groups.get(group) ?? [])
              .toSorted(([, a], [, b]) => formats.compare(a, b))
              .map(([code, name]) => (
                <StateLine key={code} code={code} name={name} count={own.get(code)?.length ?? 0} />
              ))}
          </ul>
        </section>
      ))}
    </>
  )
}

function StateLine({ code, name, count }: { readonly code: string; readonly name: string; readonly count: number }) {
  const { t, link } = usePage()
  return (
    <li>
      <a href={link(`/states/${code}`)}>{name}</a>
      {count > 0 && <span> {t('states.replies', { count })}</span>}
    </li>
  )
}
