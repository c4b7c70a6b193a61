import type { Observation } from '#shared/indicator/observation.ts'
import { blank, type Reading } from './reading.ts'

/** What an indicator's observation says for the purpose of counting: its category where it has one, else its number. */
export function readObservation({ status, category, value, reason }: Observation): Reading {
  if (status === 'reason' && reason) return { status, reason }
  if (status === 'not-asked') return { status }
  if (category !== undefined) return { status: 'codes', codes: [category] }
  return value === undefined ? blank : { status: 'number', number: value }
}
