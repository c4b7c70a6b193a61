/** A link may lead to one question or cell of the page: the browser looks for it before the page is there. */
export function scrollToQuestion(): void {
  const id = decodeURIComponent(location.hash.slice(1))
  if (id === '') return
  requestAnimationFrame(() => {
    const place = document.getElementById(id)
    place?.scrollIntoView({ block: place.matches('input') ? 'center' : 'start' })
    const input = place?.matches('input') ? place : place?.querySelector<HTMLElement>('input, select, textarea')
    input?.focus({ preventScroll: true })
  })
}
