import type { Receipt } from '#shared/contract/submissions.ts'
import { getCanonical } from '#client/api/endpoints.generated.ts'
import { addressOf } from '#client/api/request.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { Button } from '#client/ui/button.tsx'
import { Actions } from '#client/ui/layout.tsx'

/** Ways to keep it: on paper, and as the exact content that the fingerprint was made of. */
export function ReceiptActions({ receipt }: { readonly receipt: Receipt }) {
  const t = useMessages()
  return (
    <div data-print="no">
      <Actions>
        <Button onClick={() => window.print()}>{t('receipt.print')}</Button>
        <a
          href={addressOf(getCanonical.path, { params: { submission: receipt.id } })}
          download={`${receipt.reference}.json`}
        >
          {t('receipt.download')}
        </a>
      </Actions>
    </div>
  )
}
