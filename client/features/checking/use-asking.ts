import { useEffect, useState } from 'react'
import type { ReleaseLevel, ReleaseLevels } from '#shared/reply/release-level.ts'
import { useOpenReply } from '#client/reply/reply-context.tsx'
import { questionsOf } from '#client/reply/use-find-question.ts'
import { levelEffect, type LevelEffect } from './level-effect.ts'
import { withException, withSection, type LevelChoices } from './use-levels.ts'
import { useStanding } from './use-standing.ts'

/** A choice on who may see what has been submitted. */
export interface Change {
  /** Section or question it was made at. */
  readonly place: string
  /** Who may see it from now on. */
  readonly level: ReleaseLevel
  readonly after: ReleaseLevels
  readonly make: () => void
}

export interface Asking {
  /** Choices that are asked about first where they open submitted answers wider. */
  readonly choices: LevelChoices
  /** What waits for a word, and what it would do; the effect is undefined until it is known what was submitted. */
  readonly asked: (Change & { readonly effect: LevelEffect | undefined }) | undefined
  /** Why it cannot be said what a change would do. */
  readonly error: unknown
  /** What was last changed, and what it did. */
  readonly made: (Change & { readonly effect: LevelEffect }) | undefined
  readonly confirm: () => void
  readonly cancel: () => void
}

/**
 * Before a first submission a choice is made at once: nobody reads anything yet. After it every choice takes effect at
 * once, so that one which opens answers wider waits until the person has said so.
 */
export function useAsking(choices: LevelChoices): Asking {
  const { summary, store } = useOpenReply()
  const { standing, error } = useStanding()
  const [asked, setAsked] = useState<Change>()
  const [made, setMade] = useState<Asking['made']>()
  const places = questionsOf(store.version)
  const effectOf = ({ after }: Change, questions: readonly string[]): LevelEffect => {
    const known = questions.flatMap((id) => (places.has(id) ? [[id, places.get(id)?.section.id ?? ''] as const] : []))
    return levelEffect(known, choices.current, after)
  }
  const make = (change: Change, effect: LevelEffect): void => {
    change.make()
    setMade({ ...change, effect })
    setAsked(undefined)
  }
  function consider(change: Change): void {
    if (summary.submissionId === undefined) return change.make()
    // Until it is known what was submitted, anything of the questionnaire may be.
    const effect = effectOf(change, standing?.opening ?? [...places.keys()])
    if (effect.opens > 0) setAsked(change)
    else make(change, effect)
  }
  const effect = asked && standing && effectOf(asked, standing.opening)
  // Asked before it was known what was submitted: what turns out to open nothing is made without a word.
  useEffect(() => {
    // oxlint-disable-next-line react/set-state-in-effect -- what was submitted arrives from the server, not by an event here
    if (asked && effect?.opens === 0) make(asked, effect)
  })
  return {
    choices: considered(choices, consider, (question) => places.get(question)?.section.id ?? ''),
    asked: asked && { ...asked, effect },
    error,
    made,
    confirm: () => asked && effect && make(asked, effect),
    cancel: () => setAsked(undefined),
  }
}

function considered(
  choices: LevelChoices,
  consider: (change: Change) => void,
  sectionOf: (question: string) => string,
): LevelChoices {
  const { current } = choices
  return {
    ...choices,
    setSection: (section, level) =>
      consider({
        place: section,
        level,
        after: withSection(current, section, level),
        make: () => choices.setSection(section, level),
      }),
    setException: (question, level) =>
      consider({
        place: question,
        level: level ?? current.sections[sectionOf(question)] ?? 'R1',
        after: withException(current, question, level),
        make: () => choices.setException(question, level),
      }),
  }
}
