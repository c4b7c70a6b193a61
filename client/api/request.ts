/** The parts of a call's input. */
export interface Parts {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
}

export interface RequestOptions {
  readonly signal?: AbortSignal
  /** Lets the request outlive the page (at most 64 KiB of body). */
  readonly keepalive?: boolean
}

/** Address of a call, also for links to downloads. */
export function addressOf(path: string, { params, query }: Parts = {}): string {
  const filled = path.replaceAll(/:([A-Za-z]+)/g, (_, name: string) => encodeURIComponent(params?.[name] ?? ''))
  const search = new URLSearchParams(
    Object.entries(query ?? {}).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  )
  return `/api/v1${filled}${search.size > 0 ? `?${search}` : ''}`
}

/** Sends a call in the language of the page. Rejects when the server cannot be reached. */
export async function request(
  { method, path }: { readonly method: string; readonly path: string },
  parts: Parts,
  { signal, keepalive }: RequestOptions = {},
): Promise<Response> {
  const headers = new Headers({
    accept: 'application/json',
    'accept-language': document.documentElement.lang,
    ...parts.headers,
  })
  const body = 'body' in parts ? JSON.stringify(parts.body) : undefined
  if (body !== undefined) headers.set('content-type', 'application/json')
  return fetch(addressOf(path, parts), {
    method,
    headers,
    credentials: 'same-origin',
    ...(body !== undefined && { body }),
    ...(signal && { signal }),
    ...(keepalive && { keepalive: true }),
  })
}
