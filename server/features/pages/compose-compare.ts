import { mostIndicators, type IndicatorContent } from '#shared/contract/indicator-page.ts'
import type { ExplorerReply } from '#shared/contract/results.ts'
import type { CompareContent } from '#shared/contract/site-pages.ts'
import { getExplorer, getIndicator } from '../indicators/index.ts'
import { compareSeries } from './compare-series.ts'
import { unitOf } from './compose-indicator.ts'
import type { Asked, Compose } from './compose-pages.ts'
import type { PagesDeps } from './deps.ts'
import { readCompared, type Compared } from './read-choices.ts'

/** States and groups beside each other, indicator by indicator. Before enough is chosen it offers what can be chosen. */
export const composeCompare: Compose = async (deps, asked) => {
  const { locale, query } = asked
  const explorer = await getExplorer(deps, locale)
  const compared = readCompared(query)
  const wanted = [...new Set([...(query['indicators'] ?? '').split(','), query['indicator'] ?? ''])].filter(Boolean)
  const indicators = wanted.slice(0, mostIndicators)
  const shown: IndicatorContent[] = []
  for (const id of indicators) shown.push(await sectionOf(deps, asked, id, compared))
  return {
    kind: 'compare',
    shown,
    chosen: { indicators, states: compared.states, groups: compared.groups },
    notTaken: { indicators: wanted.slice(mostIndicators), others: compared.notTaken },
    indicators: byCode(explorer),
  }
}

/** By their codes, which begin with the pillar: `P1-04`, `P2-01`, `X-07`. */
function byCode({ indicators }: ExplorerReply): CompareContent['indicators'] {
  const names = indicators.map(({ id, name }) => ({ id, name }))
  return names.toSorted((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }))
}

async function sectionOf(
  deps: PagesDeps,
  { locale }: Asked,
  id: string,
  compared: Compared,
): Promise<IndicatorContent> {
  const wish = { cycle: undefined, edition: undefined, group: undefined, by: undefined, code: undefined }
  const indicator = await getIndicator(deps, 'public', id, wish, locale)
  const series = await compareSeries(deps, { audience: 'public', locale, wish, indicator, compared })
  return { kind: 'indicator', indicator, view: 'trend', tablesFirst: false, unitCode: unitOf(deps, id), ...series }
}
