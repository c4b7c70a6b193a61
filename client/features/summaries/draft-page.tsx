import { paragraphNumbers } from '#shared/summary/document.ts'
import { directionOf } from '#shared/text/locale.ts'
import type { SummaryReply } from '#shared/contract/summaries.ts'
import { ProblemNotice } from '#client/api/problem-notice.tsx'
import { useLanguage } from '#client/i18n/messages.tsx'
import { BackLink } from '#client/ui/back-link.tsx'
import { Banner } from '#client/ui/banner.tsx'
import { Button } from '#client/ui/button.tsx'
import { PageHeading } from '#client/ui/page-heading.tsx'
import { PendingButton } from '#client/ui/pending-button.tsx'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { DraftBlock } from './draft-block.tsx'
import { StaleFigures } from './stale-figures.tsx'
import { TitleBlockForm } from './title-block-form.tsx'
import styles from './summaries.module.css'
import { useDraft, type Drafting } from './use-draft.ts'

/** `/summaries/:summary`: a document as cards, one a paragraph; every change is saved as it is made. */
export function DraftPage({ summary }: { readonly summary: string }) {
  const { t } = useLanguage()
  const drafting = useDraft(summary)
  const { draft, error, reload } = drafting
  return (
    <>
      <BackLink href="/summaries">{t('drafts.title')}</BackLink>
      {error !== undefined && <ProblemNotice error={error} onRetry={reload} />}
      {draft ? <Draft draft={draft} drafting={drafting} /> : error === undefined && <Skeleton />}
    </>
  )
}

interface DraftProps {
  readonly draft: SummaryReply
  readonly drafting: Drafting
}

function Draft({ draft, drafting }: DraftProps) {
  const { t } = useLanguage()
  const { document, stale, locale } = draft
  const numbers = paragraphNumbers(document.blocks)
  return (
    <>
      <PageHeading title={document.title} lead={document.subtitle} />
      <Tools draft={draft} drafting={drafting} />
      <Banner>
        <p>{t('drafts.onlyPublic')}</p>
      </Banner>
      {stale.length > 0 && <StaleFigures draft={draft} drafting={drafting} />}
      <TitleBlockForm
        titleBlock={document.titleBlock}
        onChange={(titleBlock) => drafting.change({ op: 'title', titleBlock })}
      />
      <div className={styles['blocks']} lang={locale} dir={directionOf(locale)}>
        {document.blocks.map((block) => (
          <DraftBlock
            key={block.id}
            block={block}
            number={numbers.get(block.id) ?? 0}
            draft={draft}
            stale={stale.filter(({ paragraph }) => paragraph === block.id)}
            change={drafting.change}
          />
        ))}
      </div>
    </>
  )
}

/** Status, saving, and where the draft goes: a paper, or the public page. */
function Tools({ draft, drafting }: DraftProps) {
  const { t } = useLanguage()
  const proposed = draft.document.blocks.filter((block) => block.kind === 'paragraph' && block.standing === 'proposed')
  return (
    <div className={styles['tools']}>
      <p role="status">
        {drafting.saving ? t('drafts.saving') : t('drafts.saved', { revision: draft.revision })}
        {' · '}
        {t('drafts.open', { count: proposed.length })}
      </p>
      <div>
        <a className={styles['paper']} href={`/api/v1/summaries/${draft.id}/paper.docx`} download>
          {t('drafts.paper')}
        </a>
        <Button
          look="secondary"
          onClick={() =>
            drafting.change(...proposed.slice(0, 100).map(({ id }) => ({ op: 'accept', paragraph: id }) as const))
          }
        >
          {t('drafts.acceptAll')}
        </Button>
        <PendingButton pending={drafting.publishing} pendingLabel={t('drafts.publishing')} onClick={drafting.publish}>
          {t(draft.status === 'published' ? 'drafts.publishAgain' : 'drafts.publish')}
        </PendingButton>
      </div>
    </div>
  )
}
