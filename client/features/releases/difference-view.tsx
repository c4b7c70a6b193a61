import { isGroupCode } from './group-name.ts'
import type { DifferenceReply } from '#shared/contract/releases.ts'
import { useStates } from '#client/api/use-states.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { Disclosure } from '#client/ui/disclosure.tsx'
import { Facts } from '#client/ui/facts.tsx'
import { Table } from '#client/ui/table.tsx'

/** What the release says differently from the one before it. */
export function DifferenceView({ difference }: { readonly difference: DifferenceReply | undefined }) {
  const { t, formats } = useLanguage()
  const { nameOf } = useStates()
  if (difference === undefined) return <p>{t('releases.differenceNone')}</p>
  const { to, added, removed, changedTotal, movedTotal, statesAdded, statesRemoved } = difference
  const names = (codes: readonly string[]): string => formats.list(codes.map(nameOf))
  return (
    <>
      <h2>{t('releases.difference', { name: to })}</h2>
      <Facts
        facts={[
          { term: t('releases.added'), value: formats.number(added) },
          { term: t('releases.removed'), value: formats.number(removed) },
          { term: t('releases.changed'), value: formats.number(changedTotal) },
          { term: t('releases.moved'), value: formats.number(movedTotal) },
        ]}
      />
      {statesAdded.length > 0 && <p>{t('releases.statesAdded', { states: names(statesAdded) })}</p>}
      {statesRemoved.length > 0 && <p>{t('releases.statesRemoved', { states: names(statesRemoved) })}</p>}
      {difference.changed.length > 0 && <Changed difference={difference} />}
      {difference.moved.length > 0 && <Moved difference={difference} />}
    </>
  )
}

function Changed({ difference: { changed, changedTotal } }: { readonly difference: DifferenceReply }) {
  const { t, formats } = useLanguage()
  const { nameOf } = useStates()
  const shown = { shown: formats.number(changed.length), total: formats.number(changedTotal) }
  return (
    <Disclosure summary={t('releases.changed')} open>
      {changed.length < changedTotal && <p>{t('releases.firstOf', shown)}</p>}
      <Table caption={t('releases.changed')} captionHidden stacked>
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
              <th scope="row">{nameOf(state)}</th>
              <td>{[indicator, code].join(' ')}</td>
              <td data-label={t('releases.before')}>{before}</td>
              <td data-label={t('releases.after')}>{after}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Disclosure>
  )
}

function Moved({ difference: { moved, movedTotal } }: { readonly difference: DifferenceReply }) {
  const { t, formats } = useLanguage()
  const shown = { shown: formats.number(moved.length), total: formats.number(movedTotal) }
  const figure = (value: number | undefined): string =>
    value === undefined ? t('releases.notShown') : formats.number(value, 1)
  return (
    <Disclosure summary={t('releases.moved')}>
      {moved.length < movedTotal && <p>{t('releases.firstOf', shown)}</p>}
      <Table caption={t('releases.moved')} captionHidden stacked>
        <thead>
          <tr>
            <th scope="col">{t('releases.group')}</th>
            <th scope="col">{t('releases.indicator')}</th>
            <th scope="col" data-figure="">
              {t('releases.before')}
            </th>
            <th scope="col" data-figure="">
              {t('releases.after')}
            </th>
          </tr>
        </thead>
        <tbody>
          {moved.map(({ group, cycle, indicator, by = '', code = '', rule, before, after }) => (
            <tr key={[group, cycle, indicator, by, code, rule].join(' ')}>
              <th scope="row">{isGroupCode(group) ? t(`releases.group.${group}`) : group}</th>
              <td>{[indicator, code].join(' ')}</td>
              <td data-figure="" data-label={t('releases.before')}>
                {figure(before)}
              </td>
              <td data-figure="" data-label={t('releases.after')}>
                {figure(after)}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Disclosure>
  )
}
