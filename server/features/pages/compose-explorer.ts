import type { PageContent } from '#shared/contract/page-input.ts'
import type { ExplorerReply } from '#shared/contract/results.ts'
import { getExplorer, type Audience } from '../indicators/index.ts'
import type { Asked, Compose } from './compose-pages.ts'
import type { PagesDeps } from './deps.ts'
import { aboutParagraph, nearestWords, paragraphIn, searchEveryLanguage } from './search-indicators.ts'
import { readCoverageOverTime, readEditionsRead, readLatestRelease } from './site-queries.ts'

export const composeLanding: Compose = async (deps, { locale }) => {
  const release = await readLatestRelease(deps)
  const coverage = await readCoverageOverTime(deps, locale)
  return {
    kind: 'landing',
    explorer: await getExplorer(deps, locale),
    ...(release && { release }),
    editions: await readEditionsRead(deps, locale),
    ...coverage,
  }
}

export const composeExplorer: Compose = (deps, asked) => explorerFor('public', deps, asked)

/** The list of everything submitted. Who may read it is decided before. */
export const composeSubmittedExplorer: Compose = (deps, asked) => explorerFor('secretariat', deps, asked)

async function explorerFor(audience: Audience, deps: PagesDeps, { locale, query }: Asked): Promise<PageContent> {
  const words = (query['q'] ?? '').trim().slice(0, 200)
  const whole = await getExplorer(deps, locale, '', audience)
  const found = words === '' ? undefined : searchEveryLanguage(deps, locale, words)
  const explorer = found ? only(whole, found.ids) : whole
  const release = audience === 'public' ? await readLatestRelease(deps) : undefined
  const n = paragraphIn(words)
  return {
    kind: 'explorer',
    explorer,
    words,
    ...(found?.language && { language: found.language }),
    near: explorer.indicators.length === 0 ? nearestWords(deps, locale, words) : [],
    ...(n !== undefined && { paragraph: { n, about: aboutParagraph(deps, locale, n) } }),
    ...(release && { release }),
    editions: audience === 'public' ? await readEditionsRead(deps, locale) : [],
    audience,
  }
}

/** What is left of the list when only these indicators stay. */
function only({ pillars, indicators }: ExplorerReply, ids: ReadonlySet<string>): ExplorerReply {
  return {
    indicators: indicators.filter(({ id }) => ids.has(id)),
    pillars: pillars.map((pillar) => ({
      ...pillar,
      headings: pillar.headings.map((heading) => ({
        ...heading,
        indicators: heading.indicators.filter((id) => ids.has(id)),
      })),
    })),
  }
}
