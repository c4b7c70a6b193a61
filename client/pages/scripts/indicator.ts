import { copyTexts } from './shared/copy-texts.ts'
import { followInPlace } from './shared/follow-in-place.ts'
import { printAll } from './shared/print-all.ts'
import { readPoints } from './shared/read-points.ts'
import { addressWithTablesFirst, rememberTablesFirst } from './shared/tables-first.ts'
import { makeTabs } from './shared/tabs.ts'
import { walkTiles } from './shared/walk-tiles.ts'

const follow = followInPlace((main) => {
  for (const nav of main.querySelectorAll('[data-tabs]')) makeTabs(nav)
  for (const figure of main.querySelectorAll<HTMLElement>('[data-figure]')) readPoints(figure)
  for (const wall of main.querySelectorAll<HTMLElement>('[data-tiles]')) walkTiles(wall)
  copyTexts(main)
  rememberTablesFirst(main)
})
printAll()
const preferred = addressWithTablesFirst()
if (preferred !== undefined) void follow(preferred, 'replace')
