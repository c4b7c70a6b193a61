import type { Call } from './endpoint-call.ts'
import { addressOf, request, type Parts } from './request.ts'

interface Begun {
  readonly response: Promise<Response>
  /** Milliseconds since the page began. */
  readonly at: number
}

/** As long as a read may be kept before it is made anew, in milliseconds. */
const freshFor = 10_000
const inLanguage = (address: string): string => document.documentElement.lang + address
const begun = new Map<string, Begun>()

/**
 * Makes a read before the program that asks for it is there; `call` then finds the reply on its way.
 * Answers the reply, or undefined where there is none: whoever makes the call hears why.
 */
export async function beginCall<Input, Reply>(endpoint: Call<Input, Reply>, input: Input): Promise<Reply | undefined> {
  const parts = input as Parts // the contract's types say which parts an endpoint has
  const response = request(endpoint, parts)
  begun.set(inLanguage(addressOf(endpoint.path, parts)), { response, at: performance.now() })
  try {
    const answered = await response
    return answered.ok ? ((await answered.clone().json()) as Reply) : undefined // as the contract says
  } catch {
    return undefined
  }
}

/** The reply of a read begun a moment ago in the language of now; each is taken once. Undefined when there is none, or it was refused. */
export async function takeBegun(address: string): Promise<Response | undefined> {
  const key = inLanguage(address)
  const found = begun.get(key)
  begun.delete(key)
  if (found === undefined || performance.now() - found.at > freshFor) return undefined
  const response = await found.response.catch(() => undefined)
  return response?.ok ? response : undefined
}
