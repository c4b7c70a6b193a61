import type { FastifyRequest } from 'fastify'
import { isCompleteLocale, type CompleteLocale } from '#shared/text/locale.ts'

/**
 * The language to speak to this caller: the one asked for (our client names the language of the screen), else the
 * one the person chose for mails, else English.
 */
export function localeOf(request: FastifyRequest): CompleteLocale {
  return wishedLocale(request.headers['accept-language']) ?? request.caller?.person?.locale ?? 'en'
}

/** Best of our languages for an Accept-Language header (RFC 9110 §12.5.4); regions are ignored. */
export function negotiateLocale(header: string | undefined): CompleteLocale {
  return wishedLocale(header) ?? 'en'
}

function wishedLocale(header: string | undefined): CompleteLocale | undefined {
  const wishes = (header ?? '').slice(0, 500).split(',').map(readWish)
  const wanted = wishes.filter(({ weight }) => weight > 0).toSorted((a, b) => b.weight - a.weight)
  return wanted.map(({ tag }) => (tag === '*' ? 'en' : tag)).find(isCompleteLocale)
}

function readWish(part: string): { tag: string; weight: number } {
  const [tag = '', ...params] = part.trim().toLowerCase().split(';')
  const q = params
    .map((param) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(param)?.[1])
    .find((value) => value !== undefined)
  return { tag: tag.split('-')[0] ?? '', weight: q === undefined ? 1 : Number(q) }
}
