/** A link may lead to one answer of the page: the browser looks for it before the page is there. */
export function scrollToAnswer(): void {
  const id = decodeURIComponent(location.hash.slice(1))
  if (id !== '') document.getElementById(id)?.scrollIntoView()
}
