import { useMemo } from 'react'
import type { Question, Section, Version } from '#shared/definition/definition.ts'
import { useOpenReply } from './reply-context.tsx'

export interface FoundQuestion {
  readonly question: Question
  readonly section: Section
  /** 1-based, as in the address. */
  readonly page: number
  /** `2.14`: section and place in it, as printed. */
  readonly number: string
}

export type FindQuestion = (id: string) => FoundQuestion | undefined

const kept = new WeakMap<Version, ReadonlyMap<string, FoundQuestion>>()

/** Where each question of a version stands. */
export function questionsOf(version: Version): ReadonlyMap<string, FoundQuestion> {
  const known = kept.get(version)
  if (known) return known
  const found = new Map<string, FoundQuestion>()
  version.sections.forEach((section, s) =>
    section.questions.forEach((question, q) => {
      const page = section.pages.findIndex((ids) => ids.includes(question.id)) + 1
      found.set(question.id, { question, section, page: Math.max(1, page), number: `${s + 1}.${q + 1}` })
    }),
  )
  kept.set(version, found)
  return found
}

export function useFindQuestion(): FindQuestion {
  const { version } = useOpenReply().store
  return useMemo(() => {
    const found = questionsOf(version)
    return (id) => found.get(id)
  }, [version])
}

/** Address of a question on its page, or of one cell of it. */
export function addressOf(cycle: string, { section, page, question }: FoundQuestion, part?: string): string {
  const place = part?.includes(':') ? `${question.id}-cell-${part}` : question.id
  return `/cycles/${cycle}/s/${section.id}/${page}#${encodeURIComponent(place)}`
}
