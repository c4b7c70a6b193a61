import type { ReviewReply, OwnList } from '#shared/contract/review.ts'
import { endOwnList, listOwnLists } from '#client/api/endpoints.generated.ts'
import { ProblemNotice } from '#client/api/problem-notice.tsx'
import { useCommand } from '#client/api/use-command.ts'
import { useEndpoint } from '#client/api/use-endpoint.ts'
import { useStates } from '#client/api/use-states.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { Button } from '#client/ui/button.tsx'
import { EmptyState } from '#client/ui/empty-state.tsx'
import { PageSection } from '#client/ui/layout.tsx'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { Table } from '#client/ui/table.tsx'
import { NewList } from './new-list.tsx'
import styles from './results-review.module.css'

/** Lists of States of the secretariat's own, and the form to make one. */
export function OwnLists({ cycle }: Pick<ReviewReply, 'cycle'>) {
  const { t } = useLanguage()
  const lists = useEndpoint(listOwnLists, {})
  return (
    <>
      <p>{t('review.lists.lead')}</p>
      {lists.isPending && <Skeleton />}
      {lists.error && <ProblemNotice error={lists.error} onRetry={() => void lists.refetch()} />}
      {lists.data?.lists.length === 0 && <EmptyState title={t('review.lists.none')} />}
      {lists.data !== undefined && lists.data.lists.length > 0 && <ListTable lists={lists.data.lists} />}
      <div className={styles['after']} />
      <PageSection title={t('review.lists.new')}>
        <NewList cycle={cycle} />
      </PageSection>
    </>
  )
}

function ListTable({ lists }: { readonly lists: readonly OwnList[] }) {
  const { t, locale, formats } = useLanguage()
  const { nameOf } = useStates()
  const end = useCommand(endOwnList, { refreshes: [listOwnLists] })
  return (
    <>
      {end.error && <ProblemNotice error={end.error} />}
      <Table caption={t('review.view.lists')} captionHidden stacked>
        <thead>
          <tr>
            <th scope="col">{t('review.lists.name')}</th>
            <th scope="col">{t('review.lists.states')}</th>
            <th scope="col">{t('review.lists.cycles')}</th>
            <th scope="col">{t('review.decision')}</th>
          </tr>
        </thead>
        <tbody>
          {lists.map(({ id, titles, states, cycles }) => (
            <tr key={id}>
              <th scope="row">{titles[locale] ?? titles.en}</th>
              <td data-wide="">{formats.list(states.map(nameOf))}</td>
              <td data-label={t('review.lists.cycles')}>{cycles.length === 0 ? '–' : formats.list(cycles)}</td>
              <td>
                <Button
                  look="quiet"
                  aria-label={t('review.of', { action: t('review.lists.end'), state: titles[locale] ?? titles.en })}
                  onClick={() => end.mutate({ params: { list: id } })}
                >
                  {t('review.lists.end')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  )
}
