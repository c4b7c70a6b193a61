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
import { AcceptAllDialog } from './accept-all-dialog.tsx'
import { DraftBlock } from './draft-block.tsx'
import { PublicStanding } from './public-standing.tsx'
import { PublishDialog } from './publish-dialog.tsx'
import { StaleFigures } from './stale-figures.tsx'
import { TitleBlockForm } from './title-block-form.tsx'
import styles from './summaries.module.css'
import { UndecidedDialog } from './undecided-dialog.tsx'
import { UndoneSteps } from './undone-steps.tsx'
import { useDraft, type Drafting } from './use-draft.ts'
import { usePublishing, type Publishing } from './use-publishing.ts'
import { WithdrawDialog } from './withdraw-dialog.tsx'

/** `/summaries/:summary`: a document as cards, one a paragraph; every change is saved as it is made. */
export function DraftPage({ summary }: { readonly summary: string }) {
  const { t } = useLanguage()
  const drafting = useDraft(summary)
  const { draft, error, undone, reload } = drafting
  return (
    <>
      <BackLink href="/summaries">{t('drafts.title')}</BackLink>
      {error !== undefined && <ProblemNotice error={error} onRetry={reload} />}
      <UndoneSteps undone={undone} />
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
  const publishing = usePublishing(draft, drafting)
  return (
    <>
      <PageHeading title={document.title} lead={document.subtitle} />
      <Tools draft={draft} drafting={drafting} publishing={publishing} />
      <Asking draft={draft} publishing={publishing} />
      <PublicStanding draft={draft} />
      <Banner>
        <p>{t('drafts.onlyPublic')}</p>
      </Banner>
      {stale.length > 0 && <StaleFigures draft={draft} drafting={{ ...drafting, publish: publishing.publish }} />}
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
            write={drafting.write}
            reload={drafting.reload}
          />
        ))}
      </div>
    </>
  )
}

/** What is asked before anything goes out or is taken back, or many paragraphs are taken as they were proposed. */
function Asking({ draft, publishing }: Pick<DraftProps, 'draft'> & { readonly publishing: Publishing }) {
  const { asking, undecided, close } = publishing
  if (asking === 'accept') return <AcceptAllDialog count={undecided} onAccept={publishing.acceptAll} onClose={close} />
  if (asking === 'withdraw') return <WithdrawDialog draft={draft} onWithdraw={publishing.withdrawNow} onClose={close} />
  if (asking !== 'publish') return null
  if (undecided === 0) return <PublishDialog draft={draft} onPublish={publishing.publishAll} onClose={close} />
  return (
    <UndecidedDialog
      draft={draft}
      count={undecided}
      onAccept={publishing.publishAll}
      onFirst={publishing.toFirst}
      onClose={close}
    />
  )
}

/** Status, saving, and where the draft goes: a paper, or the public page. */
function Tools({ draft, drafting, publishing }: DraftProps & { readonly publishing: Publishing }) {
  const { t } = useLanguage()
  return (
    <div className={styles['tools']}>
      <p role="status">
        {drafting.saving ? t('drafts.saving') : t('drafts.saved', { revision: draft.revision })}
        {' · '}
        {t('drafts.open', { count: publishing.undecided })}
      </p>
      <div>
        <a className={styles['paper']} href={`/api/v1/summaries/${draft.id}/paper.docx`} download>
          {t('drafts.paper')}
        </a>
        <Button look="secondary" onClick={publishing.askToAccept}>
          {t('drafts.acceptAll')}
        </Button>
        {draft.status === 'published' && (
          <PendingButton
            look="secondary"
            pending={drafting.withdrawing}
            pendingLabel={t('drafts.withdrawing')}
            onClick={publishing.withdraw}
          >
            {t('drafts.withdraw')}
          </PendingButton>
        )}
        <PendingButton pending={drafting.publishing} pendingLabel={t('drafts.publishing')} onClick={publishing.publish}>
          {t(draft.status === 'draft' ? 'drafts.publish' : 'drafts.publishAgain')}
        </PendingButton>
      </div>
    </div>
  )
}
