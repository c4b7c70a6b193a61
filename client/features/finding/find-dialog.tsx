import { useEffect, useMemo, useState, type KeyboardEvent } from 'react'
import { useLocation } from 'wouter'
import type { TextOf } from '#client/api/use-version.ts'
import { ProblemNotice } from '#client/api/problem-notice.tsx'
import { useMessages } from '#client/i18n/messages.tsx'
import { useReplyOf } from '#client/reply/reply-context.tsx'
import { addressOf, questionsOf } from '#client/reply/use-find-question.ts'
import { Dialog } from '#client/ui/dialog.tsx'
import { TextInput } from '#client/ui/text-input.tsx'
import { findQuestions, type Hit } from './find-questions.ts'
import { HitList, hitId, type ShownHit } from './hit-list.tsx'
import { useFindable } from './use-findable.ts'

export interface FindDialogProps {
  readonly cycle: string
  readonly onClose: () => void
}

/** More would not be read; the line above says how many there are. */
const most = 20

/** Finds a question by number, words or paragraph, and leads to it. */
export function FindDialog({ cycle, onClose }: FindDialogProps) {
  const t = useMessages()
  const [, navigate] = useLocation()
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const { hits, total, problem } = useHits(cycle, query)
  // The dialog has opened by now, and has put the focus on its first button.
  useEffect(() => {
    document.getElementById('find')?.focus()
  }, [])
  function go(hit: ShownHit | undefined): void {
    if (hit === undefined) return
    onClose()
    navigate(hit.address)
  }
  function onKeyDown(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.nativeEvent.isComposing || (step === undefined && event.key !== 'Enter')) return
    event.preventDefault()
    if (step === undefined) go(hits[active])
    else if (hits.length > 0) setActive((active + step + hits.length) % hits.length)
  }
  return (
    <Dialog title={t('app.find')} open onClose={onClose}>
      <TextInput
        id="find"
        label={t('find.label')}
        hint={t('find.hint')}
        autoComplete="off"
        role="combobox"
        aria-expanded={hits.length > 0}
        aria-controls="find-hits"
        aria-autocomplete="list"
        aria-activedescendant={hits.length > 0 ? hitId(active) : undefined}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
      />
      {problem !== undefined && <ProblemNotice error={problem} />}
      <p role="status">
        {query.trim() !== '' && t('find.found', { count: total })}
        {total > hits.length && ` · ${t('find.first', { shown: hits.length })}`}
      </p>
      <HitList hits={hits} active={active} onChoose={go} />
    </Dialog>
  )
}

interface Hits {
  readonly hits: readonly ShownHit[]
  readonly total: number
  /** Why there is nothing to look in. */
  readonly problem: unknown
}

const noText: TextOf = () => undefined

function useHits(cycle: string, query: string): Hits {
  const t = useMessages()
  const { store, text = noText, problem } = useReplyOf(cycle)
  const { version, form } = store ?? {}
  const all = useFindable(version, text)
  const found = useMemo(() => findQuestions(all, query, t('find.paragraphSigns').split(' ')), [all, query, t])
  const places = version && questionsOf(version)
  const hits = found.slice(0, most).flatMap(({ id, by }: Hit): ShownHit[] => {
    const place = places?.get(id)
    if (place === undefined) return []
    const asked = form?.asked(id) ?? true
    const last = form?.pages(place.section.id).at(-1)?.page ?? place.page
    const address = asked ? addressOf(cycle, place) : `/cycles/${cycle}/s/${place.section.id}/${last}`
    return [{ place, by, asked, address, text }]
  })
  return { hits, total: found.length, problem: version === undefined ? problem : undefined }
}
