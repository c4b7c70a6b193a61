import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wordDiff } from './word-diff.ts'

describe('what changed in a text', () => {
  test('word by word', () => {
    expect(wordDiff('The committee met twice.', 'The committee met three times.')).toEqual([
      { kind: 'same', text: 'The committee met ' },
      { kind: 'removed', text: 'twice.' },
      { kind: 'added', text: 'three times.' },
    ])
  })

  test('both texts can be read off it again, in any language', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        (before, after) => {
          const parts = wordDiff(before, after, 'ar')
          const read = (without: string): string =>
            parts
              .filter(({ kind }) => kind !== without)
              .map(({ text }) => text)
              .join('')
          expect([read('added'), read('removed')]).toEqual([before, after])
        },
      ),
    )
  })
})
