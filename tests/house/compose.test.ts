import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { Config, readConfig } from '#server/config.ts'
import { root } from './sources.ts'

interface Service {
  readonly environment?: Readonly<Record<string, string>>
  readonly volumes?: readonly string[]
  readonly depends_on?: readonly string[] | Readonly<Record<string, object>>
}

const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const { services } = parse(read('docker-compose.yml'), { merge: true }) as {
  services: Readonly<Record<string, Service>>
}
const instances = Object.entries(services).filter(([name]) => name.startsWith('api-'))

describe('the production-like set-up', () => {
  test('starts the server with the settings of Node that `npm start` has', () => {
    const [setting = 'none'] = /--max-semi-space-size=[0-9]+/.exec(read('scripts/setup.mjs')) ?? []
    const command = /^CMD (.*)$/m.exec(read('Dockerfile'))?.[1] ?? '[]'
    expect(JSON.parse(command)).toEqual(['node', setting, 'server/main.ts'])
  })

  test.each(instances)(
    '%s has an environment that production starts with, and no variable nobody reads',
    (_, service) => {
      const environment = service.environment ?? {}
      expect(readConfig(environment).MODE).toBe('production')
      expect(Object.keys(environment).filter((name) => !(name in Config.properties))).toEqual([])
    },
  )

  test('has two instances, both behind the proxy', () => {
    expect(instances).toHaveLength(2)
    for (const [name, { environment }] of instances)
      expect(read('docker/nginx.conf')).toContain(`server ${name}:${environment?.['PORT']};`)
  })

  test('logs in as somebody whom the policies stop, created before the first start', () => {
    const address = new URL(instances[0]?.[1].environment?.['DATABASE_URL'] ?? '')
    const login = read('docker/create-login.sql')
    expect(login).toContain(`create role ${address.username} login createrole password '${address.password}'`)
    expect(login).toContain(`create database ${address.pathname.slice(1)} owner ${address.username}`)
    expect(services[address.hostname]?.environment?.['POSTGRES_USER'] ?? 'postgres').not.toBe(address.username)
  })

  test('names only files and services that exist', () => {
    const mounted = Object.values(services).flatMap(({ volumes = [] }) => volumes.filter((one) => one.startsWith('./')))
    expect(mounted.length).toBeGreaterThan(1)
    for (const volume of mounted) expect(existsSync(join(root, volume.split(':')[0] ?? '')), volume).toBe(true)
    const needed = Object.values(services).flatMap(({ depends_on: on = [] }) =>
      Array.isArray(on) ? on : Object.keys(on),
    )
    expect(needed.filter((name) => !(name in services))).toEqual([])
  })

  test('the image runs scripts that exist on a Node that the program accepts', () => {
    const image = read('Dockerfile')
    const { scripts } = JSON.parse(read('package.json')) as {
      readonly scripts: Readonly<Record<string, string>>
    } // our own file
    for (const [, script = ''] of image.matchAll(/npm run ([\w-]+)/g)) expect(Object.keys(scripts)).toContain(script)
    for (const [, file = ''] of image.matchAll(/"node", (?:"--[^"]+", )*"([^"]+)"/g))
      expect(existsSync(join(root, file)), file).toBe(true)
    expect(image).toMatch(/^FROM node:24/)
  })
})
