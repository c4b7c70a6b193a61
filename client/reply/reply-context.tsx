import { useQueryClient } from '@tanstack/react-query'
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import type { CycleReply } from '#shared/contract/cycles.ts'
import type { ReplySummary } from '#shared/contract/replies.ts'
import { getAnswers, getCycle, listReplies } from '#client/api/endpoints.generated.ts'
import { ProblemNotice } from '#client/api/problem-notice.tsx'
import { useSession, type Session } from '#client/api/session.ts'
import { useEndpoint } from '#client/api/use-endpoint.ts'
import { useReply } from '#client/api/use-reply.ts'
import { useVersion, type OpenVersion, type TextOf } from '#client/api/use-version.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { BackLink } from '#client/ui/back-link.tsx'
import { PageHeading } from '#client/ui/page-heading.tsx'
import { Skeleton } from '#client/ui/skeleton.tsx'
import type { Person } from './heads.ts'
import { beginReading, isOpened, openReply, refresh } from './open-replies.ts'
import type { ReplyStore } from './reply-store.ts'

/** The reply of the caller's State in one cycle, open for reading and writing. */
export interface OpenReply {
  readonly cycle: CycleReply
  readonly summary: ReplySummary
  readonly store: ReplyStore
  readonly text: TextOf
}

const OpenReplyContext = createContext<OpenReply | undefined>(undefined)

export function useOpenReply(): OpenReply {
  const open = useContext(OpenReplyContext)
  if (open === undefined) throw new Error('useOpenReply is called outside <ReplyOpened>.')
  return open
}

/** Opens the reply of a cycle for the page inside; shows loading and refusals itself. */
export function ReplyOpened({ cycle: key, children, none: None = NoReply }: ReplyOpenedProps) {
  const { cycle, reply, store, text, isInvited, problem } = useReplyOf(key)
  useRefreshLists()
  if (cycle && reply && text && store)
    return (
      <OpenedProvider cycle={cycle} summary={reply} store={store} text={text}>
        {children}
      </OpenedProvider>
    )
  // What is at hand is shown, also where it could not be read anew; only what is missing is a problem.
  if (problem) return <ProblemNotice error={problem} onRetry={() => location.reload()} />
  if (cycle && !isInvited) return <None title={cycle.title} />
  return <Skeleton lines={8} />
}

interface ReplyOpenedProps {
  readonly cycle: string
  readonly children: ReactNode
  /** What stands there when the State has no reply in this cycle. */
  readonly none?: (props: { readonly title: string }) => ReactNode
}

/** The caller's reply in a cycle, opened as soon as it is there; each part is undefined until then. */
export function useReplyOf(key: string): Partial<Pick<OpenReply, 'cycle' | 'store' | 'text'>> & {
  readonly reply: ReplySummary | undefined
  readonly isInvited: boolean
  readonly problem: unknown
} {
  const session = useSession().data
  const cycle = useEndpoint(getCycle, { params: { cycle: key } })
  const { reply, isPending, error } = useReply(key)
  const opened = useVersion(reply?.versionId)
  const { store, failed } = useStore(reply, opened.version, session)
  const text = useSteadyText(opened)
  return {
    reply,
    isInvited: isPending || reply !== undefined,
    problem: cycle.error ?? error ?? opened.error ?? failed ?? undefined,
    ...(cycle.data && { cycle: cycle.data }),
    ...(store && { store }),
    ...(text && { text }),
  }
}

/** While the texts of another language travel, the page stays as it is; it is never taken down for it. */
function useSteadyText({ isPending, text }: OpenVersion): TextOf | undefined {
  const [steady, setSteady] = useState<{ readonly text: TextOf }>()
  if (isPending || steady?.text === text) return steady?.text
  setSteady({ text })
  return text
}

/** Gives the same object as long as nothing in it changes, so that nothing below renders for it. */
function OpenedProvider({ cycle, summary, store, text, children }: OpenReply & { readonly children: ReactNode }) {
  const open = useMemo(() => ({ cycle, summary, store, text }), [cycle, summary, store, text])
  return <OpenReplyContext value={open}>{children}</OpenReplyContext>
}

function useStore(
  summary: ReplySummary | undefined,
  version: ReplyStore['version'] | undefined,
  session: Session | undefined,
) {
  const [store, setStore] = useState<ReplyStore>()
  const [failed, setFailed] = useState<unknown>()
  const me = useMemo(() => personOf(session, summary?.state), [session, summary?.state])
  useEffect(() => {
    if (!summary || !me) return
    const opened = isOpened(summary, me)
    if (!opened) beginReading(summary.id)
    if (!version) return
    let wanted = true
    // Opened once per person and reply; the same one comes back however often this runs.
    openReply(summary, version, me).then(
      (found) => {
        if (!wanted) return
        setStore(found)
        if (opened) void refresh(found)
      },
      (error: unknown) => wanted && setFailed(error),
    )
    return () => void (wanted = false)
  }, [summary, version, me])
  return { store: store?.binding.person === me?.id && store?.binding.reply === summary?.id ? store : undefined, failed }
}

function personOf(session: Session | undefined, state: string | undefined): Person | undefined {
  if (session?.person === undefined) return undefined
  const { id, name } = session.person
  const organization = session.memberships.find((held) => held.state === state)?.organization
  return { id, name, ...(organization !== undefined && { organization }) }
}

/** Screens that only read look anew after this one: what was typed here changes progress there. */
function useRefreshLists(): void {
  const kept = useQueryClient()
  useEffect(
    () => () => {
      void kept.invalidateQueries({ queryKey: [listReplies.id] })
      void kept.invalidateQueries({ queryKey: [getAnswers.id] })
    },
    [kept],
  )
}

function NoReply({ title }: { readonly title: string }) {
  const t = useMessages()
  return (
    <>
      <BackLink href="/work">{t('answering.backToWork')}</BackLink>
      <PageHeading title={title} lead={t('answering.noReply')} />
    </>
  )
}
