import { Suspense, useCallback, useEffect, useState } from 'react'
import type { Section } from '#shared/definition/definition.ts'
import { textKeys } from '#shared/definition/text-keys.ts'
import { subject } from '#shared/form/form.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { useOpenReply } from '#client/reply/reply-context.tsx'
import { useFindQuestion, type FoundQuestion } from '#client/reply/use-find-question.ts'
import { useFormValue } from '#client/reply/use-reply-values.ts'
import { BackLink } from '#client/ui/back-link.tsx'
import { Banner } from '#client/ui/banner.tsx'
import { PageHeading } from '#client/ui/page-heading.tsx'
import { Skeleton } from '#client/ui/skeleton.tsx'
import styles from './answering.module.css'
import { GuidancePanel } from './guidance/guidance-panel.tsx'
import { NotAskedList, PageErrors, ReadOnlyBanner, useFetchWhileTyping, useProgramsOf } from './late-parts.tsx'
import { LateNotice } from './late-notice.tsx'
import { PageActions } from './page-actions.tsx'
import { PageSaveStatus } from './page-save-status.tsx'
import { QuestionField } from './question-field.tsx'
import { readOnlyReason } from './read-only-reason.ts'
import { followAddress } from './scroll-to-question.ts'
import { usePageFindings } from './use-page-findings.ts'

/** One page of a section: its questions, what the checks say, and the way on. */
export function SectionPage({ sectionId, page }: { readonly sectionId: string; readonly page: number }) {
  const { t } = useLanguage()
  const { cycle, summary, store } = useOpenReply()
  const section = store.version.sections.find(({ id }) => id === sectionId)
  const locked = readOnlyReason(summary, sectionId, cycle.status) !== undefined
  const ready = useProgramsOf(section, page, store.form, locked)
  if (section === undefined) return <PageHeading title={t('answering.noSection')} />
  return (
    <>
      <BackLink href={`/cycles/${cycle.key}`}>{t('answering.backToTasks')}</BackLink>
      {ready ? <AskedPage section={section} page={page} /> : <Skeleton lines={8} />}
    </>
  )
}

function AskedPage({ section, page }: { readonly section: Section; readonly page: number }) {
  const { t } = useLanguage()
  const { cycle, summary, text } = useOpenReply()
  const find = useFindQuestion()
  const pages = useFormValue(subject.section(section.id), (form) => form.pages(section.id))
  const place = pages.findIndex((one) => one.page === page)
  const questions = (pages[place]?.questions ?? []).map(find).filter((found) => found !== undefined)
  const [current, setCurrent] = useState<string>()
  const focus = useCallback((question: string) => setCurrent(question), [])
  const locked = readOnlyReason(summary, section.id, cycle.status)
  const checks = usePageFindings(questions)
  useFetchWhileTyping()
  useEffect(followAddress, [])
  const title = text(textKeys.sectionTitle(section.id)) ?? section.id
  const intro = page === 1 ? text(textKeys.sectionIntro(section.id)) : undefined
  return (
    <div className={styles['page']}>
      <div className={styles['form']}>
        {locked === undefined && <PageSaveStatus />}
        <LateNotice />
        <Suspense>{checks.summary.length > 0 && <PageErrors entries={checks.summary} />}</Suspense>
        <PageHeading
          title={title}
          caption={caption(cycle.title, place, pages.length, t)}
          lead={intro}
          titlePrefix={checks.summary.length > 0 ? t('answering.errorTitle') : ''}
        />
        {locked && <ReadOnlyBanner reason={locked} />}
        {questions.length === 0 && <Banner title={t('answering.nothingAsked')} />}
        <Questions questions={questions} readOnly={locked !== undefined} checked={checks.checked} onFocus={focus} />
        <Suspense>{place === pages.length - 1 && <NotAskedList section={section} />}</Suspense>
        <PageActions section={section} pages={pages} place={place} locked={locked !== undefined} checks={checks} />
      </div>
      <GuidancePanel found={questions.find(({ question }) => question.id === current) ?? questions[0]} />
    </div>
  )
}

function caption(cycle: string, place: number, pages: number, t: ReturnType<typeof useLanguage>['t']): string {
  return pages > 1 && place >= 0 ? t('answering.caption', { cycle, page: place + 1, pages }) : cycle
}

interface QuestionsProps {
  readonly questions: readonly FoundQuestion[]
  readonly readOnly: boolean
  readonly checked: boolean
  readonly onFocus: (question: string) => void
}

function Questions({ questions, readOnly, checked, onFocus }: QuestionsProps) {
  return questions.map((found) => (
    <QuestionField key={found.question.id} found={found} readOnly={readOnly} checked={checked} onFocus={onFocus} />
  ))
}
