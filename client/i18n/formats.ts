import { intlLocale } from './format-message.ts'

/** Whose clock an instant is told by; the reader's own where nothing is said. */
export type Zone = Pick<Intl.DateTimeFormatOptions, 'timeZone' | 'timeZoneName'>

export interface Formats {
  readonly number: (value: number, decimals?: number) => string
  readonly percent: (share: number) => string
  /** `2026-04-30` -> 30 April 2026; a day has no time zone. */
  readonly day: (day: string) => string
  /** An instant in the reader's own time zone, with date. */
  readonly instant: (iso: string) => string
  /** The same, short: for columns of tables. */
  readonly brief: (iso: string) => string
  readonly time: (iso: string) => string
  readonly list: (items: readonly string[]) => string
  /** An instant with date and time, by the reader's clock or another. */
  readonly inZone: (iso: string, zone?: Zone) => string
  readonly compare: (a: string, b: string) => number
}

/** Number, date and list formats of one language, each made when it is first asked for: making them all takes 40 ms. */
export function formatsFor(language: string): Formats {
  const locale = intlLocale(language)
  const date = (options: Intl.DateTimeFormatOptions) => once(() => new Intl.DateTimeFormat(locale, options))
  const day = date({ dateStyle: 'long', timeZone: 'UTC' })
  const instant = date({ dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23' })
  const brief = date({ dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' })
  const time = date({ timeStyle: 'short', hourCycle: 'h23' })
  const list = once(() => new Intl.ListFormat(locale, { type: 'conjunction' }))
  const collator = once(() => new Intl.Collator(locale))
  return {
    number: (value, decimals) =>
      new Intl.NumberFormat(
        locale,
        decimals === undefined ? {} : { minimumFractionDigits: decimals, maximumFractionDigits: decimals },
      ).format(value),
    percent: (share) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share),
    day: (value) => day().format(new Date(`${value}T00:00:00Z`)),
    instant: (iso) => instant().format(new Date(iso)),
    brief: (iso) => brief().format(new Date(iso)),
    time: (iso) => time().format(new Date(iso)),
    list: (items) => list().format(items),
    inZone: (iso, zone) => inZone(locale, iso, zone),
    compare: (a, b) => collator().compare(a, b),
  }
}

function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined
  return () => (made ??= make())
}

function inZone(locale: string, iso: string, zone?: Zone): string {
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...zone,
  }).format(new Date(iso))
}
