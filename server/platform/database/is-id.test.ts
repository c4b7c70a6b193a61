import { expect, test } from 'vitest'
import { isId } from './is-id.ts'

test.each(['0198c1d2-7c00-7abc-8def-0123456789ab', '0198C1D2-7C00-7ABC-8DEF-0123456789AB'])(
  '%s can be an id, in capitals or not, as the database has it',
  (text) => expect(isId(text)).toBe(true),
)

test.each(['', 'annual-2026', '0198c1d27c007abc8def0123456789ab', ' 0198c1d2-7c00-7abc-8def-0123456789ab'])(
  '“%s” cannot',
  (text) => expect(isId(text)).toBe(false),
)
