import { expect, test } from 'vitest'
import { nextAddress } from './next-address.ts'
import { readCode } from './read-code.ts'

test.each([
  ['123456', '123456'],
  [' 123 456 ', '123456'],
  ['123-456', '123456'],
  ['١٢٣٤٥٦', '123456'],
  ['۱۲۳۴۵۶', '123456'],
  ['12345', undefined],
  ['12345a', undefined],
])('the code "%s" is read as %s', (typed, code) => {
  expect(readCode(typed)).toBe(code)
})

test('after signing in one never leaves for another site', () => {
  expect(nextAddress('next=%2Fcycles%2Fannual-2026%3Fshow%3Dmine')).toBe('/cycles/annual-2026?show=mine')
  for (const trick of [
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    '/enter',
    '',
  ]) {
    expect(nextAddress(`next=${encodeURIComponent(trick)}`)).toBe('/work')
  }
})
