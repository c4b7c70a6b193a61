import { announce } from './announce.ts'

/** Puts a button beside each text that is there to be copied. */
export function copyTexts(main: HTMLElement): void {
  for (const place of main.querySelectorAll<HTMLElement>('[data-copy]')) {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = place.dataset['copy'] ?? ''
    button.addEventListener('click', () => {
      const text = place.querySelector('span, code')?.textContent ?? ''
      void navigator.clipboard.writeText(text).then(() => announce(place.dataset['copied'] ?? ''))
    })
    place.append(' ', button)
  }
}
