import { Suspense, useState } from 'react'
import { useLocation } from 'wouter'
import type { Section } from '#shared/definition/definition.ts'
import type { VisiblePage } from '#shared/form/form.ts'
import { ProblemNotice } from '#client/api/problem-notice.tsx'
import { useMessages } from '#client/i18n/messages.tsx'
import { useOpenReply } from '#client/reply/reply-context.tsx'
import { Button, ButtonLink } from '#client/ui/button.tsx'
import { Actions } from '#client/ui/layout.tsx'
import { FinishNotice, FinishSection } from './late-parts.tsx'
import { useMarkReady } from './use-mark-ready.ts'
import type { PageFindings } from './use-page-findings.ts'

interface PageActionsProps {
  readonly section: Section
  readonly pages: readonly VisiblePage[]
  /** Index of this page among them. */
  readonly place: number
  readonly locked: boolean
  readonly checks: PageFindings
}

/** Save and continue; on the last page also whether the section is finished. */
export function PageActions({ section, pages, place, locked, checks }: PageActionsProps) {
  const t = useMessages()
  const [, navigate] = useLocation()
  const { cycle, summary, store } = useOpenReply()
  const wasReady = summary.sections.find((one) => one.section === section.id)?.ready
  const [ready, setReady] = useState<boolean | undefined>(wasReady && !wasReady.stale ? true : undefined)
  const marking = useMarkReady(section.id)
  const next = pages[place + 1]
  const back = pages[place - 1]
  const addressOf = (page: VisiblePage): string => `/cycles/${cycle.key}/s/${section.id}/${page.page}`
  async function goOn(): Promise<void> {
    store.saver.flush()
    if (!locked && !checks.mayLeave()) return
    if (next !== undefined) return navigate(addressOf(next))
    if (ready !== undefined && !locked && !(await marking.mark(ready))) return
    navigate(`/cycles/${cycle.key}`)
  }
  return (
    <>
      <Suspense>
        {next === undefined && !locked && <FinishSection section={section} value={ready} onChange={setReady} />}
      </Suspense>
      {marking.error !== undefined && <ProblemNotice error={marking.error} />}
      <Suspense>{marking.waiting && <FinishNotice />}</Suspense>
      <Actions>
        <Button busy={marking.busy} onClick={() => void goOn()}>
          {locked ? (next ? t('answering.continue') : t('answering.backToTasks')) : t('answering.saveAndContinue')}
        </Button>
        {back && (
          <ButtonLink look="secondary" href={addressOf(back)}>
            {t('answering.pageBefore')}
          </ButtonLink>
        )}
      </Actions>
      <Suspense>{checks.summary.length > 0 && <FinishNotice goOn />}</Suspense>
    </>
  )
}
