import { uuidv7 } from 'uuidv7'

/** A new identifier; later ones sort after earlier ones, which keeps indexes compact. */
export function newId(): string {
  return uuidv7()
}
