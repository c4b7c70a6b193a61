import type { CastKey } from '#tests/support/cast.ts'

export interface Screen {
  readonly name: string
  /** Path, or the link of this screen on another one. */
  readonly at: string | { readonly on: string; readonly link: string }
  /** Something that stands there once the screen is complete. */
  readonly shows: string
}

/** Screens that a person must be signed in for. */
export const screensOf: Readonly<Partial<Record<CastKey, readonly Screen[]>>> = {
  'japan-focal-point': [
    { name: 'work', at: '/work', shows: 'main h2' },
    { name: 'start', at: '/cycles/annual-2026/start', shows: 'main h2' },
    { name: 'task list', at: '/cycles/annual-2026', shows: 'main a[href*="/s/"]' },
    { name: 'section', at: '/cycles/annual-2026/s/justiceFigures/2', shows: '#prisonersHeld input[data-at]' },
    { name: 'check', at: '/cycles/annual-2026/check', shows: 'main select' },
    { name: 'submit', at: '/cycles/annual-2026/submit', shows: '#name' },
    { name: 'receipt', at: { on: '/work', link: 'a[href^="/receipts/"]' }, shows: 'dd code' },
  ],
  'secretariat-officer': [
    { name: 'cycles', at: '/secretariat/cycles', shows: 'main table' },
    { name: 'releases', at: '/secretariat/releases', shows: '#export-cycle' },
    { name: 'a release', at: '/secretariat/releases/2024-1', shows: 'main dd' },
    { name: 'documents to draft', at: '/summaries', shows: '#draft-cycle' },
    { name: 'new cycle', at: '/secretariat/cycles/new', shows: '#cycle-title' },
    { name: 'board', at: '/secretariat/cycles/annual-2026', shows: 'main tbody tr:nth-child(193)' },
    {
      name: 'submission',
      at: { on: '/secretariat/cycles/annual-2026', link: 'a[href^="/secretariat/submissions/"]' },
      shows: 'main h3',
    },
  ],
}

/** Screens that anybody may open. */
export const publicScreens: readonly Screen[] = [
  { name: 'enter', at: '/enter', shows: 'li button bdi' },
  { name: 'explorer', at: '/data', shows: 'main h3' },
  { name: 'tiles', at: '/data/P2-06', shows: 'main h1' },
  { name: 'trend', at: '/data/P2-06?view=trend', shows: 'main svg' },
  { name: 'distribution', at: '/data/P2-06?view=distribution', shows: 'main h1' },
  { name: 'table', at: '/data/P2-06?view=table', shows: 'main table' },
  { name: 'levels', at: '/data/P1-01', shows: 'main h1' },
  { name: 'by group', at: '/data/P2-06?view=groups', shows: 'main svg' },
  { name: 'by value', at: '/data/P2-05?view=ordered', shows: 'main tbody' },
  { name: 'compared', at: '/data/P2-06?view=trend&states=KEN,DEU&groups=un-afr', shows: 'main svg' },
  { name: 'embedded', at: '/embed/data/P2-06', shows: 'main h1' },
  { name: 'front page', at: '/', shows: 'main h1' },
  { name: 'nothing found', at: '/data?q=prizon', shows: 'main h1' },
  { name: 'States', at: '/states', shows: 'main h2' },
  { name: 'a State', at: '/states/KEN', shows: 'main table' },
  { name: 'compare', at: '/compare?indicators=P2-06&states=KEN,DEU&groups=un-afr', shows: 'main table' },
  { name: 'about', at: '/about', shows: 'main table' },
  { name: 'public reply', at: '/replies/annual-2024/MAR', shows: 'main h2' },
  { name: 'downloads', at: '/downloads', shows: 'main pre' },
  { name: 'using the data', at: '/downloads/using', shows: 'main pre' },
  { name: 'release', at: '/releases/2024.1', shows: 'main table' },
  { name: 'documents', at: '/documents', shows: 'main h2' },
  { name: 'theme', at: '/themes/prevention?cycle=annual-2024', shows: 'main table' },
  { name: 'figure', at: '/figures/annual-2024/said~P1-01~2.3.4', shows: 'main table' },
  { name: 'national document', at: '/states/MAR/document?cycle=annual-2024', shows: 'main table' },
  { name: 'documented', at: '/documented', shows: 'main h2' },
  { name: 'missing', at: '/data/P9-99', shows: 'main h1' },
]
