import { baseOf, shownPercent, type Base } from '#shared/analysis/share.ts'
import { isOfMembers } from '#shared/analysis/of-members.ts'
import type { AnalysisReply, VariableReply, VariablesReply } from '#shared/contract/analysis.ts'
import { usePage, type Page } from '../page-words.ts'
import styles from './analysis.module.css'

/** Name of a variable with its part and, where it is pinned to one, its cycle. */
export function sideName({ label, part, cycle }: VariableReply): string {
  return [label, part, cycle].filter((word) => word !== undefined).join(' – ')
}

/** Who is behind the figures: answered, replies, invited, for each cycle; and whether what is read is provisional. */
export function Coverage({
  analysis,
  variables,
}: {
  readonly analysis: AnalysisReply
  readonly variables: VariablesReply
}) {
  const { t } = usePage()
  const { cycles, group, where, audience } = analysis
  const told = {
    audience,
    sides: analysis.columns && analysis.columns.kind !== 'cycle' ? 'two' : 'one',
    filtered: where.length > 0 ? 'yes' : 'no',
    several: cycles.length > 1 ? 'yes' : 'no',
  }
  const groupName = variables.groups.find(({ id }) => id === group)?.label ?? group
  return (
    <div className={styles['coverage']}>
      {cycles.map((cycle) => (
        <p key={cycle.key}>
          <strong>{cycle.title}</strong>: {t(coverageWord(analysis, cycle), { ...numbersOf(cycle), ...told })}{' '}
          {cycle.provisional
            ? audience === 'public' && t('analysis.provisional')
            : t('analysis.release', { edition: cycle.edition })}
        </p>
      ))}
      {cycles.length > 1 && isOfMembers(analysis) && <p>{t('analysis.same')}</p>}
      {(group !== 'world' || where.length > 0) && (
        <p>
          {group !== 'world' && `${groupName}. `}
          {where.map(({ variable, keys }) => `${sideName(variable)}: ${namesOf(variable, keys).join(', ')}. `).join('')}
        </p>
      )}
      {cycles.some(({ provenance }) => provenance === 'demonstration') && <p>{t('demonstration')}</p>}
    </div>
  )
}

function coverageWord(analysis: AnalysisReply, { unasked }: AnalysisReply['cycles'][number]) {
  if (isOfMembers(analysis)) return 'analysis.coverageMembers'
  return unasked ? 'analysis.coverageUnasked' : 'analysis.coverage'
}

function numbersOf({ answered, replies, invited, counted, countedAnswered }: AnalysisReply['cycles'][number]) {
  return { answered, replies, invited, counted, countedAnswered }
}

/** Words of categories, in the order given. */
export function namesOf({ categories }: VariableReply, keys: readonly string[]): readonly string[] {
  return keys.map((key) => categories.find((one) => one.key === key)?.label ?? key)
}

/** What makes several cycles not quite the same question: said before the figures, never mixed in silence. */
export function Warnings({ analysis }: { readonly analysis: AnalysisReply }) {
  const { t } = usePage()
  const title = (key: string): string => analysis.cyclesOffered.find((one) => one.key === key)?.title ?? key
  if (analysis.warnings.length === 0) return null
  return (
    <div role="note" className={styles['wrong']}>
      {analysis.warnings.map(({ variable, from, to, comparability, absentIn = '' }) => {
        const side = [analysis.rows, analysis.columns].find((one) => one?.variable === variable)
        const words = {
          question: side ? sideName(side) : variable,
          from: title(from),
          to: title(to),
          comparability,
          asked: title(absentIn === from ? to : from),
          missing: title(absentIn),
        }
        return <p key={`${variable} ${from} ${to}`}>{t('analysis.warning', words)}</p>
      })}
    </div>
  )
}

/** The numbers of an open cell: its percentage is the one in the table, and what it is of is named; only from ten answers on. */
export function cellSentence({ t, formats }: Page, analysis: AnalysisReply, count: number): string {
  const { cell, cycles, tables, rows, columns } = analysis
  const table = tables[cell?.table ?? 0]
  const [row, column] = [placeIn(rows, cell?.row), placeIn(columns, cell?.column)]
  const ofCycle = table?.cycle ?? (columns?.kind === 'cycle' ? cell?.column : undefined)
  const base = baseShown(analysis)
  const where = { at: row.at, place: column.at, sorts: [row.sort, column.sort] }
  const of = table && baseOf(base, table.answered, where)
  const share = of === undefined ? undefined : shownPercent(count, of)
  return t(isOfMembers(analysis) ? 'analysis.members.cell' : 'analysis.cellSentence', {
    count,
    base: of === undefined ? 'no' : base,
    of: of ?? 0,
    name: base === 'row' ? row.label : column.label,
    replies: (cycles.find(({ key }) => key === ofCycle) ?? cycles[0])?.replies ?? 0,
    share: share === undefined ? 'no' : 'yes',
    percent: formats.number(Math.round(share ?? 0)),
  })
}

/** What the percentage of an open cell is of: as in the table; without one there, all that answered. */
function baseShown({ percent, columns }: AnalysisReply): Exclude<Base, 'none'> {
  if (percent === 'none') return columns?.kind === 'cycle' ? 'column' : 'overall'
  return percent === 'column' && !columns ? 'overall' : percent
}

function placeIn(side: VariableReply | undefined, key: string | undefined) {
  const at = Math.max(0, side?.categories.findIndex((one) => one.key === key) ?? 0)
  const { sort = 'answer', label = '' } = side?.categories[at] ?? {}
  return { at, sort, label }
}
