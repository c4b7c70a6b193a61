import { Link } from 'wouter'
import type { CycleReply } from '#shared/contract/cycles.ts'
import { offers } from '#client/api/actor.ts'
import { listCycles } from '#client/api/endpoints.generated.ts'
import { ProblemNotice } from '#client/api/problem-notice.tsx'
import { useSession } from '#client/api/session.ts'
import { useEndpoint } from '#client/api/use-endpoint.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { ButtonLink } from '#client/ui/button.tsx'
import { EmptyState } from '#client/ui/empty-state.tsx'
import { Actions } from '#client/ui/layout.tsx'
import { PageHeading } from '#client/ui/page-heading.tsx'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { Table } from '#client/ui/table.tsx'
import { CycleStatusTag } from './cycle-status-tag.tsx'

/** `/secretariat/cycles`: all rounds of reporting, latest first. */
export function CyclesPage() {
  const { t } = useLanguage()
  const session = useSession().data
  const cycles = useEndpoint(listCycles, {})
  return (
    <>
      <PageHeading title={t('cycles.title')} lead={t('cycles.lead')} />
      {offers(session, 'cycle.create') && (
        <Actions>
          <ButtonLink href="/secretariat/cycles/new">{t('cycles.new')}</ButtonLink>
        </Actions>
      )}
      {cycles.isPending && <Skeleton />}
      {cycles.error && <ProblemNotice error={cycles.error} onRetry={() => void cycles.refetch()} />}
      {cycles.data?.cycles.length === 0 && <EmptyState title={t('cycles.none')} />}
      {cycles.data !== undefined && cycles.data.cycles.length > 0 && <CyclesTable cycles={cycles.data.cycles} />}
    </>
  )
}

function CyclesTable({ cycles }: { readonly cycles: readonly CycleReply[] }) {
  const { t } = useLanguage()
  return (
    <Table caption={t('cycles.title')} captionHidden stacked>
      <thead>
        <tr>
          <th scope="col">{t('cycles.cycle')}</th>
          <th scope="col">{t('cycles.kind')}</th>
          <th scope="col">{t('cycles.year')}</th>
          <th scope="col">{t('cycles.opens')}</th>
          <th scope="col">{t('cycles.due')}</th>
          <th scope="col" data-figure="">
            {t('cycles.invited')}
          </th>
          <th scope="col">{t('cycles.status')}</th>
        </tr>
      </thead>
      <tbody>
        {cycles.map((cycle) => (
          <CycleLine key={cycle.key} cycle={cycle} />
        ))}
      </tbody>
    </Table>
  )
}

function CycleLine({ cycle }: { readonly cycle: CycleReply }) {
  const { t, formats } = useLanguage()
  const session = useSession().data
  return (
    <tr>
      <th scope="row">
        {offers(session, 'responses.read') ? (
          <Link href={`/secretariat/cycles/${cycle.key}`} dir="auto">
            {cycle.title}
          </Link>
        ) : (
          <bdi>{cycle.title}</bdi>
        )}
      </th>
      <td data-label={t('cycles.kind')}>{t(`terms.kind.${cycle.kind}`)}</td>
      <td data-label={t('cycles.year')}>{cycle.referenceYear}</td>
      <td data-label={t('cycles.opens')}>{formats.day(cycle.opensOn)}</td>
      <td data-label={t('cycles.due')}>{formats.day(cycle.dueOn)}</td>
      <td data-figure="" data-label={t('cycles.invited')}>
        {formats.number(cycle.invited)}
      </td>
      <td>
        <CycleStatusTag cycle={cycle} />
      </td>
    </tr>
  )
}
