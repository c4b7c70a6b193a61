import fc, { type Arbitrary } from 'fast-check'
import { gzipSync } from 'node:zlib'
import type { JsonSchema, Operation } from './openapi.ts'
import { fitting, fittingMember, type Known } from './sample.ts'

/** A request as it goes over the wire. */
export interface WireRequest {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly payload?: string | Buffer
  /** The address or the method is no longer the operation's own. */
  readonly elsewhere: boolean
  /** The body is no JSON that may be accepted, whatever a lenient parser would make of it. */
  readonly hopeless: boolean
  /** What was done to it, for the report. */
  readonly done: string
}

/** Marks text that stands in JSON as it is, without quotes. */
const raw = (text: string): string => `@@${text}@@`
const toJson = (value: unknown): string => JSON.stringify(value).replaceAll(/"@@(.*?)@@"/g, '$1')

const deep = raw(`${'['.repeat(10_000)}${']'.repeat(10_000)}`)
const many = Array.from({ length: 20_000 }, () => 0)
const nasty: readonly unknown[] = [
  null,
  true,
  '',
  [],
  {},
  0,
  -1,
  1.5,
  2_147_483_648,
  many,
  deep,
  raw('-0'),
  raw('1e400'),
  raw('9007199254740993'),
  raw('12345678901234567890'),
  'x'.repeat(65_537),
  'x'.repeat(300_000),
  raw('"\\u0000"'),
  raw('"\\ud800"'),
  '\u202Eright to left',
  'e\u0301',
  '👩‍👩‍👧',
  ' ',
  '\t',
  "'; drop table person; --",
  '${7*7}',
  '../../etc/passwd',
  '<script>alert(1)</script>',
  'NaN',
  '__proto__',
  'constructor',
]

type Path = readonly (string | number)[]

/** Every place of a value, the value itself first. */
function placesOf(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  const entries: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  return [path, ...entries.flatMap(([key, member]) => placesOf(member, [...path, key]))]
}

function replaceAt(value: unknown, [key, ...rest]: Path, change: (found: unknown) => unknown): unknown {
  if (key === undefined) return change(value)
  if (Array.isArray(value))
    return value.map((member, index) => (index === key ? replaceAt(member, rest, change) : member))
  const object = value as Record<string, unknown> // placesOf led here through an object
  return { ...object, [key]: replaceAt(object[key], rest, change) }
}

function withoutMember(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(1)
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).slice(1)) : undefined
}

function withUnknown(value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value, unexpected: 1 } : [value]
}

interface BadBody {
  readonly payload: string
  readonly hopeless: boolean
}

/** Texts of a body: its value damaged at one place, or its text damaged as JSON. */
function badBody(schema: JsonSchema, known: Known): Arbitrary<BadBody> {
  return fc
    .tuple(fitting(schema, known), fc.nat(), fc.constantFrom(...nasty), fc.nat(11))
    .map(([value, place, bad, way]) => {
      const places = placesOf(value)
      const path = places[place % places.length] ?? []
      const text = toJson(value)
      const damage = damages[way]
      if (damage) return { payload: damage(text), hopeless: damage(text) !== text }
      const change = way === 5 ? withoutMember : way === 6 ? withUnknown : () => bad
      return { payload: toJson(replaceAt(value, path, change) ?? null), hopeless: false }
    })
}

/** Ways to spoil JSON that a lenient parser would let pass, or mend. */
const damages: readonly ((text: string) => string)[] = [
  (text) => text.replace('{', '{"__proto__":{"admin":true},'),
  (text) => text.replace('{', '{"constructor":{"prototype":{}},'),
  (text) => text.replace(/"(\w+)":/, '"$1":0,"$1":'),
  (text) => text.slice(0, -1),
  (text) => `\uFEFF${text}`,
]

const badHeaders: readonly Readonly<Record<string, string>>[] = [
  { 'content-type': 'text/plain' },
  { 'content-type': 'application/x-www-form-urlencoded' },
  { 'content-type': 'multipart/form-data; boundary=x' },
  { 'content-type': 'application/json; charset=utf-16' },
  { 'content-type': 'application/json;' },
  { 'content-type': 'application/problem+json' },
  { 'content-type': '' },
  { 'content-encoding': 'gzip' },
  { 'content-encoding': 'br' },
  { accept: 'text/html' },
  { accept: 'application/json;q=0, */*' },
  { accept: ';;;,,,' },
  { 'accept-language': 'x'.repeat(4000) },
  { 'accept-language': 'fr;q=nan, *;q=5, ar-EG' },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': '' },
  { origin: 'https://elsewhere.example' },
  { cookie: 'session=; session=%00; __proto__=1' },
  { cookie: `session=${'a'.repeat(5000)}` },
  { 'if-match': '"' },
  { 'if-match': 'x'.repeat(65) },
  { 'idempotency-key': 'k'.repeat(101) },
  { 'x-forwarded-for': 'not an address' },
  { 'x-http-method-override': 'DELETE' },
]

const badSegments = [
  '%2e%2e',
  '%00',
  '%',
  '%ff',
  'A'.repeat(500),
  'a/b',
  '',
  'MAR',
  'mar',
  '-',
  '0',
  '01a200d6-fb9b-785d-b9c6-e2dd6bcb1f3d',
  '%E2%80%AE',
  '__proto__',
  ';',
  '*',
]
const badQueries = ['?x=1', '?locale=en&locale=fr', '?%', '?a[b]=c', '?__proto__[x]=1', `?q=${'x'.repeat(5000)}`, '?']

/** Requests to one operation: most damaged in one way, a few whole. */
export function malformed({ method, path, operation }: Operation, known: Known): Arbitrary<WireRequest> {
  const schema = operation.requestBody?.content['application/json']?.schema
  const parameters = (operation.parameters ?? []).filter((one) => one.in === 'path')
  const whole = fc
    .tuple(
      fc.record(Object.fromEntries(parameters.map(({ name, schema: own }) => [name, fittingMember(name, own, known)]))),
      schema ? fitting(schema, known) : fc.constant(undefined),
    )
    .map(([params, body]): WireRequest =>
      wire(method, fill(path, params), body === undefined ? undefined : toJson(body), 'whole'),
    )
  const ways: Arbitrary<WireRequest>[] = [
    whole,
    fc.tuple(whole, fc.constantFrom(...badHeaders)).map(([request, headers]) => ({
      ...request,
      headers: { ...request.headers, ...headers },
      done: `headers ${JSON.stringify(headers).slice(0, 80)}`,
    })),
    fc
      .tuple(whole, fc.constantFrom(...badQueries))
      .map(([request, query]) => ({ ...request, url: request.url + query, done: `query ${query.slice(0, 80)}` })),
    fc
      .tuple(whole, fc.constantFrom('GET', 'PUT', 'POST', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD'))
      .map(([request, other]) => ({ ...request, method: other, elsewhere: other !== method, done: `method ${other}` })),
    whole.map((request) => ({
      ...request,
      payload: gzipSync(request.payload ?? '{}'),
      done: 'gzip without saying so',
    })),
    fc.tuple(whole, fc.constantFrom('//', '/./', '/%2f')).map(([request, slash]) => ({
      ...request,
      url: request.url.replace(/\/(?=[^/]*$)/, slash),
      elsewhere: true,
      done: `slash ${slash}`,
    })),
  ]
  if (schema)
    ways.push(
      ...[1, 2, 3, 4, 5, 6].map(() =>
        fc
          .tuple(whole, badBody(schema, known))
          .map(([request, bad]) => ({ ...request, ...bad, done: `body ${bad.payload.slice(0, 120)}` })),
      ),
    )
  if (parameters.length > 0)
    ways.push(
      ...[1, 2].map(() =>
        badAddress(
          method,
          path,
          parameters.map(({ name }) => name),
          whole,
        ),
      ),
    )
  return fc.oneof(...ways)
}

function badAddress(
  method: string,
  path: string,
  names: readonly string[],
  whole: Arbitrary<WireRequest>,
): Arbitrary<WireRequest> {
  return fc.tuple(whole, fc.constantFrom(...names), fc.constantFrom(...badSegments)).map(([request, name, segment]) => {
    const filled = path.replace(`{${name}}`, segment).replaceAll(/\{\w+\}/g, 'some')
    return {
      ...request,
      method,
      url: `/api/v1${filled}`,
      elsewhere: true,
      done: `address ${name}=${segment.slice(0, 40)}`,
    }
  })
}

function fill(path: string, params: Record<string, unknown>): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])))
}

function wire(method: string, path: string, payload: string | undefined, done: string): WireRequest {
  const headers: Record<string, string> = payload === undefined ? {} : { 'content-type': 'application/json' }
  return {
    method,
    url: `/api/v1${path}`,
    headers,
    ...(payload !== undefined && { payload }),
    elsewhere: false,
    hopeless: false,
    done,
  }
}
