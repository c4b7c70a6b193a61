/** Typed reasons why there is no value. A blank is none of these: it means "not yet answered". */
export const nonAnswers = [
  'not-collected',
  'not-applicable',
  'not-available-yet',
  'confidential',
  'included-elsewhere',
  'prefer-not',
] as const
export type NonAnswer = (typeof nonAnswers)[number]

/** Flags on a value; they travel to every export (SDMX CL_OBS_STATUS: E P B D U). */
export const valueFlags = ['estimated', 'provisional', 'break', 'definition-differs', 'low-reliability'] as const
export type ValueFlag = (typeof valueFlags)[number]
