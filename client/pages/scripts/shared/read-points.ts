import { announce } from './announce.ts'
import { stepOf } from './arrows.ts'

/** Makes a drawing one stop of the Tab key; arrows go from point to point, each shown and said in words. */
export function readPoints(figure: HTMLElement): void {
  const drawing = figure.querySelector('svg')
  const points = [...figure.querySelectorAll('[data-point]')]
  if (!drawing || points.length === 0) return
  const reading = document.createElement('p')
  reading.dataset['reading'] = ''
  figure.append(reading)
  let at = -1
  const show = (to: number): void => {
    points[at]?.removeAttribute('data-current')
    at = to
    points[at]?.setAttribute('data-current', '')
    reading.textContent = points[at]?.getAttribute('data-point') ?? figure.dataset['figure'] ?? ''
  }
  drawing.tabIndex = 0
  drawing.addEventListener('focus', () => show(at))
  drawing.addEventListener('blur', () => (show(-1), (reading.textContent = '')))
  drawing.addEventListener('keydown', (event) => {
    const to = placeAfter(event.key, at, points.length)
    if (to === undefined) return
    event.preventDefault()
    show(to)
    announce(reading.textContent)
  })
}

function placeAfter(key: string, at: number, count: number): number | undefined {
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : stepOf(key)
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  return step === undefined ? undefined : Math.min(count - 1, Math.max(0, at + step))
}
