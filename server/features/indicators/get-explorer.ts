import type { ExplorerReply } from '#shared/contract/results.ts'
import { textKeys } from '#shared/definition/text-keys.ts'
import type { ResolvedInstrument } from '#shared/definition/resolve-definitions.ts'
import type { Texts } from '#shared/definition/definition.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import { withTenant } from '#server/platform/database/transaction.ts'
import { readResultCycles, readWorldCoverage, type Audience } from './aggregate-queries.ts'
import { tenants } from './audience.ts'
import { isReporting } from './choose-series.ts'
import type { IndicatorsDeps } from './deps.ts'
import { dressCycle } from './dress-cycle.ts'
import { editionsOf } from './edition-queries.ts'

type Card = ExplorerReply['indicators'][number]

/** All indicators by pillar and heading, each with the coverage of its latest cycle for an audience; `words` narrows them. */
export async function getExplorer(
  deps: IndicatorsDeps,
  locale: CompleteLocale,
  words = '',
  audience: Audience = 'public',
): Promise<ExplorerReply> {
  const instruments = [...deps.definitions.instruments.values()]
  const coverage = await latestCoverage(deps, audience, locale)
  const cards = instruments.flatMap((one) => cardsOf(one, one.indicatorTexts[locale], coverage))
  const found = cards.filter((card) => matches(card, words))
  const ids = new Set(found.map(({ id }) => id))
  return { pillars: instruments.flatMap((one) => pillarsOf(one, one.indicatorTexts[locale], ids)), indicators: found }
}

type Latest = ReadonlyMap<string, Pick<Card, 'cycle' | 'coverage'>>

/** Per indicator the latest cycle in which anybody answered, else the latest that asked. */
async function latestCoverage(
  { database }: IndicatorsDeps,
  audience: Audience,
  locale: CompleteLocale,
): Promise<Latest> {
  return withTenant(database, tenants[audience], async (tx) => {
    const cycles = new Map((await readResultCycles(tx)).map((cycle) => [cycle.id, dressCycle(cycle, locale)]))
    const editions = await editionsOf(tx, [...cycles.keys()], audience)
    const latest = new Map<string, Pick<Card, 'cycle' | 'coverage'>>()
    for (const { cycleId, indicator, coverage } of await readWorldCoverage(tx, editions, audience)) {
      const cycle = cycles.get(cycleId)
      const known = latest.get(indicator)
      if (cycle && (!known || (known.coverage?.answered === 0 && coverage.answered > 0)))
        latest.set(indicator, { cycle, coverage })
    }
    return latest
  })
}

function cardsOf({ indicators }: ResolvedInstrument, texts: Texts, latest: Latest): readonly Card[] {
  return indicators.map(({ id, unit, core, sdg, system }) => ({
    id,
    name: texts[textKeys.indicator(id, 'name')] ?? id,
    unit: texts[textKeys.unit(unit)] ?? '',
    core,
    sdg: [...sdg],
    ...reporting(latest.get(id), system !== undefined),
  }))
}

/** What the platform computes about reports says nothing of documented contributions. */
function reporting(latest: Pick<Card, 'cycle' | 'coverage'> | undefined, ofReports: boolean) {
  return latest?.cycle && (!ofReports || isReporting(latest.cycle)) ? latest : {}
}

function matches({ id, name, sdg, unit }: Card, words: string): boolean {
  const text = [id, name, unit, ...sdg.map((target) => `sdg ${target}`)].join(' ').toLocaleLowerCase()
  return words
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

function pillarsOf(
  { instrument, indicators }: ResolvedInstrument,
  texts: Texts,
  shown: ReadonlySet<string>,
): ExplorerReply['pillars'] {
  const process =
    instrument.process === undefined ? [] : [{ id: instrument.process, headings: [{ id: instrument.process }] }]
  return [...instrument.pillars, ...process].map(({ id, headings }) => ({
    id,
    title: texts[textKeys.pillar(id)] ?? texts[textKeys.heading(id)] ?? id,
    headings: headings.map((heading) => ({
      id: heading.id,
      title: texts[textKeys.heading(heading.id)] ?? heading.id,
      about: texts[textKeys.headingAbout(heading.id)] ?? '',
      indicators: indicators
        .filter((one) => one.headings.includes(heading.id) && shown.has(one.id))
        .map((one) => one.id),
    })),
  }))
}
