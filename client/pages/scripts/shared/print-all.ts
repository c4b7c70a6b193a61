/** Paper cannot be unfolded: everything is open while the page is printed. */
export function printAll(): void {
  let folded: HTMLDetailsElement[] = []
  window.addEventListener('beforeprint', () => {
    folded = [...document.querySelectorAll<HTMLDetailsElement>('#content details:not([open])')]
    for (const part of folded) part.open = true
  })
  window.addEventListener('afterprint', () => {
    for (const part of folded) part.open = false
  })
}
