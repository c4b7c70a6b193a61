import type { Receipt } from '#shared/contract/submissions.ts'
import { seatZone } from '#shared/text/seat-day.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { Facts } from '#client/ui/facts.tsx'

/** What is certified: reference, time, revision, fingerprint and counts. */
export function ReceiptFacts({ receipt }: { readonly receipt: Receipt }) {
  const { t, formats } = useLanguage()
  const { name, title, ministry } = receipt.authority
  const { R1, R2, R3 } = receipt.levels
  return (
    <Facts
      facts={[
        { term: t('receipt.reference'), value: <bdi>{receipt.reference}</bdi> },
        {
          term: t('receipt.submittedAt'),
          value: t('receipt.twoZones', {
            own: formats.inZone(receipt.submittedAt),
            seat: formats.inZone(receipt.submittedAt, seatZone),
          }),
        },
        { term: t('receipt.revision'), value: formats.number(receipt.revision) },
        { term: t('receipt.submittedBy'), value: receipt.submittedBy.name },
        { term: t('receipt.authority'), value: <bdi>{[name, title, ministry].join(', ')}</bdi> },
        { term: t('receipt.sha256'), value: <code dir="ltr">{receipt.sha256}</code> },
        {
          term: t('receipt.counts'),
          value: t('receipt.countsOf', {
            answered: receipt.answered,
            reasoned: receipt.reasoned,
            blank: receipt.blank,
          }),
        },
        {
          term: t('receipt.levels'),
          value: t('receipt.levelsOf', { everyone: R3, states: R2, secretariat: R1 }),
        },
        ...(receipt.previousSha256
          ? [{ term: t('receipt.previous'), value: <code dir="ltr">{receipt.previousSha256}</code> }]
          : []),
      ]}
    />
  )
}
