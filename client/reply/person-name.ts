import type { Person } from './heads.ts'

/** `A. Benali, Ministry of the Interior` */
export function personName({ name, organization }: Person): string {
  return organization ? `${name}, ${organization}` : name
}
