import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { applicationRooms, isApplicationAddress } from '#shared/contract/application-addresses.ts'

test('every address of the application’s router begins with one of its rooms, and every room is used', () => {
  const router = readFileSync(new URL('../../client/app/routes.tsx', import.meta.url), 'utf8')
  const paths = [...router.matchAll(/<Route path="(\/[^"]+)"/g)].map(([, path = '']) => path)
  expect(paths.length).toBeGreaterThan(15)
  expect(paths.filter((path) => !isApplicationAddress(path))).toEqual([])
  expect([...new Set(paths.map((path) => path.split('/')[1] ?? ''))].toSorted()).toEqual([...applicationRooms])
})

test('public addresses are none of the application’s', () => {
  expect(['/', '/data', '/nowhere', '/worker', '/Work'].filter(isApplicationAddress)).toEqual([])
})
