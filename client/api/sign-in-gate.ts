import { createGate } from './gate.ts'

/**
 * When a session ended while a page is open, calls wait here until the person has signed in again;
 * the page stays as it is and nothing typed is lost.
 */
const gate = createGate()

export const waitForSignIn = gate.wait
export const settleSignIn = gate.settle
export const onSignInWaiting = gate.onWaiting
