const key = 'pillar.first'

/** Keeps on this device whether the reader wants tables before drawings; nothing is sent or set as a cookie. */
export function rememberTablesFirst(main: HTMLElement): void {
  const link = main.querySelector<HTMLAnchorElement>('a[data-first]')
  link?.addEventListener('click', () => localStorage.setItem(key, link.dataset['first'] ?? ''))
}

/** The address that puts tables first, where the reader wants that and the address itself says nothing about it. */
export function addressWithTablesFirst(): string | undefined {
  const link = document.querySelector<HTMLAnchorElement>('a[data-first="table"]')
  return link && localStorage.getItem(key) === 'table' ? link.href : undefined
}
