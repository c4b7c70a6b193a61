/** How far an arrow key goes along the line of reading: 1 onwards, -1 back; nothing for other keys. In Arabic left is onwards. */
export function stepOf(key: string): 1 | -1 | undefined {
  const onwards = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
  if (key === onwards) return 1
  return key === 'ArrowLeft' || key === 'ArrowRight' ? -1 : undefined
}
