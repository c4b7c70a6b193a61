/**
 * Stands in for the half of the query library that reads endless lists page by page: no screen has any, and a slow
 * line need not carry it.
 */
export function infiniteQueryBehavior(): never {
  throw new Error('Endless lists are left out of the bundle: see the aliases in client/vite.config.ts.')
}

export const hasNextPage = infiniteQueryBehavior
export const hasPreviousPage = infiniteQueryBehavior
