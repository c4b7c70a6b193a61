import type { Receipt } from '#shared/contract/submissions.ts'
import { seatZone } from '#shared/text/seat-day.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { Facts } from '#client/ui/facts.tsx'

/** The title block of a submitted reply. */
export function ReceiptFacts({ receipt }: { readonly receipt: Receipt }) {
  const { t, formats } = useLanguage()
  const { authority, submittedAt, revision, answered, reasoned, blank } = receipt
  const { R1, R2, R3 } = receipt.levels
  return (
    <Facts
      facts={[
        { term: t('submitted.reference'), value: <bdi>{receipt.reference}</bdi> },
        {
          term: t('submitted.at'),
          value: t('receipt.twoZones', {
            own: formats.inZone(submittedAt),
            seat: formats.inZone(submittedAt, seatZone),
          }),
        },
        { term: t('submitted.revision'), value: revision },
        {
          term: t('submitted.authority'),
          value: <bdi>{[authority.name, authority.title, authority.ministry].join(', ')}</bdi>,
        },
        { term: t('submitted.coverage'), value: t('submitted.counts', { answered, reasoned, blank }) },
        { term: t('receipt.levels'), value: t('receipt.levelsOf', { everyone: R3, states: R2, secretariat: R1 }) },
        { term: t('submitted.hash'), value: <code dir="ltr">{receipt.sha256}</code> },
      ]}
    />
  )
}
