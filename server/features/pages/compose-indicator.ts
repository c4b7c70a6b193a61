import type { IndicatorContent } from '#shared/contract/indicator-page.ts'
import { getIndicator, type Audience } from '../indicators/index.ts'
import { compareSeries } from './compare-series.ts'
import type { Asked, Compose } from './compose-pages.ts'
import type { PagesDeps } from './deps.ts'
import { readCompared, readWish, viewOf } from './read-choices.ts'

export const composeIndicator: Compose = (deps, asked) => indicatorFor('public', deps, asked)

/** The same page of everything submitted. Who may read it is decided before. */
export const composeSubmitted: Compose = (deps, asked) => indicatorFor('secretariat', deps, asked)

/** The same view for a frame on another site. */
export const composeEmbedded: Compose = async (deps, asked) => ({
  ...(await indicatorFor('public', deps, asked)),
  kind: 'embedded',
})

async function indicatorFor(audience: Audience, deps: PagesDeps, asked: Asked): Promise<IndicatorContent> {
  const { locale, params, query } = asked
  const wish = readWish(query)
  const indicator = await getIndicator(deps, audience, params['indicator'] ?? '', wish, locale)
  return {
    kind: 'indicator',
    indicator,
    view: viewOf(query['view'] || undefined),
    tablesFirst: query['first'] === 'table',
    unitCode: unitOf(deps, indicator.id),
    ...(await compareSeries(deps, { audience, locale, wish, indicator, compared: readCompared(query) })),
  }
}

/** The unit as the indicator set names it. */
export function unitOf({ definitions }: Pick<PagesDeps, 'definitions'>, id: string): string {
  const all = [...definitions.instruments.values()].flatMap(({ indicators }) => indicators)
  return all.find((indicator) => indicator.id === id)?.unit ?? ''
}
