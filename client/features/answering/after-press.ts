/**
 * Runs at once, or after the press that is under way. Pressing a button takes the focus from a field first; were
 * messages to appear at that moment, the button would move away under the pointer and never get its click.
 */
export function afterPress(run: () => void): void {
  if (document.querySelector(':is(a, button, label, summary):active') === null) return run()
  const done = new AbortController()
  const finish = (): void => {
    if (done.signal.aborted) return
    done.abort()
    run()
  }
  for (const end of ['click', 'pointerup', 'pointercancel']) {
    window.addEventListener(end, () => setTimeout(finish), { signal: done.signal })
  }
  // On a touch screen the press may already be over.
  setTimeout(finish, 1000)
}
