/** Leads to the place that the address names, now and whenever it names another one on this page. */
export function followAddress(): () => void {
  scrollToQuestion()
  // The router tells of its own changes of the address by this event.
  addEventListener('pushState', scrollToQuestion)
  return () => removeEventListener('pushState', scrollToQuestion)
}

/** A link may lead to one question or cell of the page: the browser looks for it before the page is there. */
function scrollToQuestion(): void {
  const id = decodeURIComponent(location.hash.slice(1))
  if (id === '') return
  requestAnimationFrame(() => {
    const place = document.getElementById(id)
    const isField = place?.matches('input, textarea')
    place?.scrollIntoView({ block: isField ? 'center' : 'start' })
    const input = isField ? place : place?.querySelector<HTMLElement>('input, select, textarea')
    input?.focus({ preventScroll: true })
  })
}
