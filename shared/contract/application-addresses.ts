/** First parts of the addresses behind which the application stands; all others are pages that anybody may read. */
export const applicationRooms = [
  'cycles',
  'demo',
  'enter',
  'receipts',
  'results',
  'secretariat',
  'summaries',
  'work',
] as const

/** Whether the application, and not a public page, answers at this path: `/cycles/annual-2026`. */
export function isApplicationAddress(path: string): boolean {
  const [, room] = path.split('/')
  return applicationRooms.some((known) => known === room)
}
