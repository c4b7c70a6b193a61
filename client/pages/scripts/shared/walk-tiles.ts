import { stepOf } from './arrows.ts'

/** Makes all tiles one stop of the Tab key; arrows go from State to State, up and down to the nearest in the next row. */
export function walkTiles(wall: HTMLElement): void {
  const tiles = [...wall.querySelectorAll<HTMLElement>('[data-tile-list] > li > *')]
  for (const tile of tiles) tile.tabIndex = -1
  const [first] = tiles
  if (!first) return
  first.tabIndex = 0
  const reading = document.createElement('p')
  reading.dataset['reading'] = ''
  reading.setAttribute('aria-hidden', 'true')
  wall.prepend(reading)
  wall.addEventListener('focusin', ({ target }) => {
    const tile = tiles.find((one) => one === target)
    reading.textContent = tile?.parentElement?.title ?? ''
  })
  wall.addEventListener('focusout', () => (reading.textContent = ''))
  wall.addEventListener('keydown', (event) => {
    const here = tiles.find((one) => one === event.target)
    const next = here && nextTile(tiles, here, event.key)
    if (!here || !next) return
    event.preventDefault()
    here.tabIndex = -1
    next.tabIndex = 0
    next.focus()
  })
}

function nextTile(tiles: readonly HTMLElement[], here: HTMLElement, key: string): HTMLElement | undefined {
  const step = stepOf(key)
  if (step !== undefined) return tiles[tiles.indexOf(here) + step]
  if (key === 'Home') return tiles[0]
  if (key === 'End') return tiles.at(-1)
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return undefined
  return nearestInNextRow(tiles, here, key === 'ArrowDown' ? 1 : -1)
}

function nearestInNextRow(tiles: readonly HTMLElement[], here: HTMLElement, side: 1 | -1): HTMLElement | undefined {
  const from = here.getBoundingClientRect()
  const beyond = tiles
    .map((tile) => ({ tile, box: tile.getBoundingClientRect() }))
    .filter(({ box }) => side * (box.top - from.top) > 1)
  const row = side * Math.min(...beyond.map(({ box }) => side * box.top))
  const off = ({ box }: { box: DOMRect }): number => Math.abs(box.left - from.left)
  return beyond.filter(({ box }) => Math.abs(box.top - row) < 2).toSorted((a, b) => off(a) - off(b))[0]?.tile
}
