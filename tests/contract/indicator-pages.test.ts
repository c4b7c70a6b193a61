import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { views, type View } from '#shared/contract/indicator-page.ts'
import type { IndicatorReply } from '#shared/contract/results.ts'
import { completeLocales, type CompleteLocale } from '#shared/text/locale.ts'
import { getIndicator } from '#server/features/indicators/index.ts'
import { loadDefinitions } from '#server/platform/definitions/load-definitions.ts'
import { seedWorld } from '#server/world/seed-world.ts'
import { worldCycles } from '#server/world/cycles.ts'
import { renderPage } from '#client/pages/render.tsx'
import en from '#client/pages/words/en.json' with { type: 'json' }
import { startServer, type TestServer } from '#tests/support/server.ts'

const definitions = loadDefinitions(fileURLToPath(new URL('../../questionnaires', import.meta.url)))
const indicators = [...definitions.instruments.values()].flatMap((one) => one.indicators)

/** A small world in which every questionnaire was asked, so that every indicator has figures. */
const asked = worldCycles.map(({ versionId }) => versionId)
const others = ['thematic-criminal-justice', 'thematic-rule-of-law', 'thematic-cooperation']
  .map((name) => `kyoto-declaration/${name}/v1`)
  .filter((versionId) => !asked.includes(versionId))
const closed = worldCycles.flatMap((cycle) => (cycle.closed ? [cycle] : [])).slice(0, 1)
const cycles = [
  ...worldCycles,
  ...closed.flatMap((cycle) => others.map((versionId, n) => ({ ...cycle, key: `thematic-${n}`, versionId }))),
]

let server: TestServer
beforeAll(async () => {
  server = await startServer({ definitions })
  await seedWorld(
    server.deps,
    () => undefined,
    cycles.map((cycle) => ({ ...cycle, replies: 14 })),
  )
}, 120_000)
afterAll(() => server.close())

/** What no reader should meet: a key instead of a sentence, or what a program says when something is missing. */
const raw = /\bundefined\b|\bNaN\b|\bnull\b|\[object |\{[a-z]+[,}]|&quot;\{|Infinity/
const keys = Object.keys(en).filter((key) => key.includes('.'))

function faults(html: string): readonly string[] {
  const text = html.replaceAll(/<(style|code)[^>]*>.*?<\/\1>/gs, ' ').replaceAll(/<[^>]*>/g, '\n')
  const lines = text.split('\n').map((line) => line.trim())
  const empty = [...html.matchAll(/<(option|h1|h2|h3|dt|caption|th|legend|summary|a)\b[^>]*>\s*<\/\1>/g)].map(
    ([tag]) => tag,
  )
  const labels = [...html.matchAll(/<optgroup label="\s*"|aria-label="\s*"|title="\s*"/g)].map(([tag]) => tag)
  return [
    ...lines.filter((line) => raw.test(line)),
    ...lines.filter((line) => keys.includes(line) || /^(unit|code|indicator|heading|list)\.[A-Za-z.-]+$/.test(line)),
    ...empty,
    ...labels,
  ]
}

test('the check finds what it looks for', () => {
  expect(faults('<h2></h2><p>view.tiles</p><p>of NaN States</p><optgroup label="">')).toHaveLength(4)
})

const page = (id: string, locale: CompleteLocale, part: { by?: string; code?: string } = {}) =>
  getIndicator(server.deps, 'public', id, part, locale)

function draw(indicator: IndicatorReply, locale: CompleteLocale, view: View): string {
  return renderPage({
    kind: 'indicator',
    indicator,
    view,
    tablesFirst: false,
    compared: [],
    notTaken: [],
    unitCode: '',
    locale,
    address: `/data/${indicator.id}`,
    origin: 'http://localhost:3000',
    styles: [],
    scripts: {},
    states: Object.fromEntries(indicator.observations.map(({ state }) => [state, `State ${state}`])),
    groupOf: {},
    installation: { name: 'Pillar', demonstration: true, demonstrationStorage: false },
  })
}

describe.each(completeLocales)('in %s', (locale) => {
  test('all indicators open in all views, in words', async () => {
    expect(indicators).toHaveLength(88)
    const found: string[] = []
    for (const { id } of indicators) {
      const indicator = await page(id, locale)
      if (indicator.observations.every(({ status }) => status !== 'value')) found.push(`${id}: no State has a figure`)
      for (const view of views)
        found.push(...faults(draw(indicator, locale, view)).map((fault) => `${id} ${view}: ${fault}`))
      if (indicator.name === '' || indicator.unit === '' || indicator.definition === '') found.push(`${id}: no name`)
    }
    expect(found).toEqual([])
  })

  test('every part of every breakdown opens, and its labels are words', async () => {
    const found: string[] = []
    for (const { id, breakdowns } of indicators)
      for (const { by, codes } of breakdowns)
        for (const { code } of codes.slice(0, locale === 'en' ? undefined : 1)) {
          const indicator = await page(id, locale, { by, code })
          const shown = indicator.breakdowns.find((one) => one.by === by)
          const label = shown?.codes.find((one) => one.code === code)?.label
          if (!shown?.label || shown.label === by || !label || label === code)
            found.push(`${id} ${by} ${code}: no label`)
          found.push(...faults(draw(indicator, locale, 'tiles')).map((fault) => `${id} ${by} ${code}: ${fault}`))
        }
    expect(found).toEqual([])
  })
})

test('what a series says fits how it is counted', async () => {
  const found: string[] = []
  for (const { id, breakdowns } of indicators)
    for (const part of [{}, ...breakdowns.flatMap(({ by, codes }) => codes.map(({ code }) => ({ by, code })))]) {
      const { measure, aggregation, categories, observations } = await page(id, 'en', part)
      const given = observations.filter(({ status }) => status === 'value')
      const known = new Set(categories.map(({ code }) => code))
      const strange = given.filter(({ category, value }) =>
        measure === 'number' ? value === undefined || category !== undefined : !known.has(category ?? ''),
      )
      if (strange.length > 0) found.push(`${id} ${JSON.stringify(part)}: ${JSON.stringify(strange[0])}`)
      if (measure === 'answer' && aggregation.join() !== 'share_yes')
        found.push(`${id}: an answer is ${aggregation.join()}`)
      if (aggregation.length === 0) found.push(`${id}: no rule`)
    }
  expect(found).toEqual([])
})

describe('a figure that figures of groups leave out', () => {
  const reason = 'Les mesures de sûreté sont comptées <ensemble>.'
  const written = '<span lang="fr" dir="auto">Les mesures de sûreté sont comptées &lt;ensemble&gt;.</span>'

  test.each(views)('says why in the view %s, in the language it was written in', async (view) => {
    const whole = await page('P2-05', 'ar')
    const observations = whole.observations.map((one) =>
      one.status === 'value' ? { ...one, excluded: { reason, language: 'fr' } } : one,
    )
    const html = draw({ ...whole, observations }, 'ar', view)
    const leftOut = observations.filter(({ excluded }) => excluded).length
    // Beside the view, and in the table, which every view has; the tiles say it once more.
    expect(html.split(written).length - 1).toBe(leftOut * (view === 'tiles' || view === 'ordered' ? 3 : 2))
    expect(html.replaceAll(written, '')).not.toContain('mesures de sûreté')
  })
})
