import { uuidv7 } from 'uuidv7'

/** Names this page load; operations left behind by a page that is gone are taken over by another. */
export const thisTab = uuidv7()

export function newOperationId(): string {
  return uuidv7()
}
