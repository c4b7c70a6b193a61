import { endOfSeatDay, seatTimeZone, seatZone } from '#shared/text/seat-day.ts'
import { useLanguage } from '#client/i18n/messages.tsx'

export interface DueLineProps {
  readonly day: string
  /** True under a heading or label that says "due" already. */
  readonly bare?: boolean
}

/** A deadline in the time of the secretariat's seat, and in the reader's own where that differs. */
export function DueLine({ day, bare = false }: DueLineProps) {
  const { t, formats } = useLanguage()
  const instant = endOfSeatDay(day).toISOString()
  const seat = formats.inZone(instant, seatZone)
  const own = formats.inZone(instant)
  const ownTime = seatDay(instant) === ownDay(instant) ? formats.time(instant) : own
  const deadline = seat === own ? t('ui.deadline', { seat }) : t('ui.deadlineBoth', { seat, own: ownTime })
  return <time dateTime={instant}>{bare ? deadline : t('ui.due', { deadline })}</time>
}

function seatDay(iso: string): string {
  return new Date(iso).toLocaleDateString('en-GB', { timeZone: seatTimeZone })
}

function ownDay(iso: string): string {
  return new Date(iso).toLocaleDateString('en-GB')
}
