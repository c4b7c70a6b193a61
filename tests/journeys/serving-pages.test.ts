import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type TestServer } from '#tests/support/server.ts'

let folder: string
let server: TestServer
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pillar-client-'))
  await mkdir(join(folder, 'assets'))
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Pillar</title>')
  await writeFile(join(folder, 'assets', 'main-4f2a.js'), `export {} // ${'x'.repeat(5000)}`)
  await writeFile(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  await writeFile(join(folder, '.secret'), 'not for anybody')
  server = await startServer({ http: { clientDir: folder } })
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

const get = (url: string, headers: Record<string, string> = {}) => server.anonymous().send({ url, headers })

test('a file named by its content is kept for ever, the page is asked anew', async () => {
  expect((await get('/assets/main-4f2a.js')).headers['cache-control']).toBe('public, max-age=31536000, immutable')
  expect((await get('/icon.svg')).headers['cache-control']).toBe('no-cache')
  const page = await get('/work')
  expect([page.status, page.headers['cache-control']]).toEqual([200, 'no-cache'])
  expect(page.text).toContain('<title>Pillar</title>')
})

test('every address of the client’s router is the page; missing files and API addresses are not', async () => {
  for (const url of ['/cycles/annual-2026/s/prisons/2', '/enter/link', '/work?x=1'])
    expect((await get(url)).status, url).toBe(200)
  for (const url of ['/assets/main-0000.js', '/missing.png', '/api/v1/nothing', '/api/nothing']) {
    const reply = await get(url)
    expect([reply.status, reply.json().code], url).toEqual([404, 'request.notFound'])
  }
})

test('nothing outside the folder, and no hidden file, can be fetched', async () => {
  for (const url of [
    '/.secret',
    '/assets/../.secret',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/assets/%2e%2e%2f.secret',
  ])
    expect((await get(url)).text, url).not.toMatch(/not for anybody|"name": "pillar"/)
})

test('long texts travel compressed, short ones as they are', async () => {
  expect((await get('/assets/main-4f2a.js', { 'accept-encoding': 'br, gzip' })).headers['content-encoding']).toBe('br')
  expect((await get('/api/openapi.json', { 'accept-encoding': 'gzip' })).headers['content-encoding']).toBe('gzip')
  expect((await get('/api/v1/session', { 'accept-encoding': 'br' })).headers['content-encoding']).toBeUndefined()
})
