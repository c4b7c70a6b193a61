import type { SummaryReply } from '#shared/contract/summaries.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { Facts } from '#client/ui/facts.tsx'
import { publicAddressOf } from './public-address.ts'

/** What publishing puts before everybody: which text, in which language, under whose name, where, and for how long. */
export function WhatGoesOut({ draft }: { readonly draft: SummaryReply }) {
  const { t } = useLanguage()
  const { document, locale, edition } = draft
  const address = publicAddressOf(draft)
  const given = (text: string) => (
    <span lang={locale} dir="auto">
      {text}
    </span>
  )
  return (
    <>
      <Facts
        facts={[
          { term: t('drafts.document'), value: given(document.title) },
          { term: t('drafts.cycle'), value: given(document.cycle.title) },
          { term: t('drafts.edition'), value: edition === 'running' ? t('drafts.running') : edition },
          { term: t('drafts.language'), value: t(`drafts.in.${locale}`) },
          { term: t('drafts.underName'), value: t('drafts.secretariat') },
          {
            term: t('drafts.address'),
            value: (
              <a href={address} target="_blank" rel="noreferrer" dir="ltr">
                {address}
              </a>
            ),
          },
        ]}
      />
      <p>{t('drafts.publishLead')}</p>
    </>
  )
}
