import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { openKeptReplies, strongEtagOf, type KeptReply } from './kept-replies.ts'

/** Bytes that do not compress, so that the packed form is as large as the plain one. */
function reply(size: number): KeptReply {
  const plain = randomBytes(size)
  return { type: 'application/json', plain, etag: strongEtagOf(plain) }
}

test('the compressed copies count: with them there is room for half as many', () => {
  const kept = openKeptReplies({ most: 10_000 })
  const keys = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
  for (const key of keys) kept.keep(key, reply(1_000), kept.generation())
  const standing = () => keys.filter((key) => kept.find(key))
  expect(standing()).toEqual(keys)
  for (const key of keys) {
    const found = kept.find(key)
    if (found) kept.pack(key, found)
  }
  expect(standing().length).toBeLessThan(6)
  expect(standing().at(-1)).toBe('h')
})

test('the compressed copy is made once', () => {
  const kept = openKeptReplies()
  const one = reply(2_000)
  kept.keep('a', one, kept.generation())
  expect(kept.pack('a', one)).toBe(kept.pack('a', one))
})

test('nothing is answered from memory after a minute, even if no change was heard', () => {
  let at = 0
  const kept = openKeptReplies({ now: () => at })
  kept.keep('a', reply(10), kept.generation())
  at = 59_999
  expect(kept.find('a')).toBeDefined()
  at = 60_000
  expect(kept.find('a')).toBeUndefined()
  kept.keep('a', reply(10), kept.generation())
  expect(kept.find('a')).toBeDefined()
})
