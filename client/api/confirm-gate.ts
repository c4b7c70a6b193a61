import { createGate } from './gate.ts'

/**
 * A step that binds a State, or gives somebody rights, waits here until the person has entered a code from the mail;
 * then it goes on by itself. Pages know nothing of it.
 */
export const confirmGate = createGate()
