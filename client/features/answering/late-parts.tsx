import { useQueryClient } from '@tanstack/react-query'
import { createElement, use, useEffect, type ReactNode } from 'react'
import type { Kind, Section } from '#shared/definition/definition.ts'
import type { Form } from '#shared/form/form.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { wantSentences } from '#client/i18n/sentences.ts'
import { findingSentences } from '#client/reply/use-finding-text.ts'
import { lateProgram } from '#client/ui/late-program.ts'
import { narrow, useMedia } from './use-media.ts'

const conflict = later(() => import('./conflict/conflict-view.tsx'))
const cellDetails = later(() => import('./table/cell-details.tsx'))
const pasteDialog = later(() => import('./table/paste-dialog.tsx'))
const pageErrors = lateProgram(() => import('./findings/page-errors.tsx'))
const choice = later(() => import('./widgets/choice.tsx'))
const choices = later(() => import('./widgets/choices.tsx'))
const list = later(() => import('./widgets/list.tsx'))
const references = later(() => import('./reference-editor.tsx'))
const extras = later(() => import('./extra-fields.tsx'))
const legend = later(() => import('./table/legend.tsx'))
const rowByRow = later(() => import('./table/row-by-row.tsx'))
const fillReason = later(() => import('./table/fill-reason.tsx'))
const answerView = lateProgram(() => import('#client/reply/answer-view/answer-view.tsx'))

export const List = late(list, 'List')
export const ReferenceEditor = late(references, 'ReferenceEditor')
export const ExtraFields = late(extras, 'ExtraFields')
export const ConflictView = late(conflict, 'ConflictView')
export const CellDetails = late(cellDetails, 'CellDetails')
export const PasteDialog = late(pasteDialog, 'PasteDialog')
export const PageErrors = late(pageErrors, 'PageErrors')
export const Choice = late(choice, 'Choice')
export const Choices = late(choices, 'Choices')
export const RowByRow = late(rowByRow, 'RowByRow')
export const Legend = late(legend, 'Legend')
export const FillReason = late(fillReason, 'FillReason')
export const AnswerView = late(answerView, 'AnswerView')

/** These parts have their own sentences, which come with the first of them. */
function later<Program>(load: () => Promise<Program>): () => Promise<Program> {
  return lateProgram(async () => {
    const [program] = await Promise.all([load(), wantSentences(['answering-later'])])
    return program
  })
}

function late<Name extends string, Parts extends Readonly<Record<Name, (props: never) => ReactNode>>>(
  program: () => Promise<Parts>,
  name: Name,
): (props: Parameters<Parts[Name]>[0]) => ReactNode {
  return function Late(props) {
    const Part: (given: typeof props) => ReactNode = use(program())[name]
    return createElement(Part, props)
  }
}

const oneOf: readonly Kind[] = ['yes-in-part-no', 'maturity', 'choice']

/** Waits for what the questions of a page are drawn with, whether or not they are asked yet: nothing appears late. */
export function useProgramsOf(section: Section, page: number, form: Form, readOnly: boolean): void {
  const narrowScreen = useMedia(narrow)
  const ids = section.pages[page - 1] ?? []
  const questions = section.questions.filter(({ id }) => ids.includes(id))
  if (questions.some(({ kind }) => oneOf.includes(kind))) use(choice())
  if (questions.some(({ kind }) => kind === 'choices')) use(choices())
  if (questions.some(({ kind }) => kind === 'list')) use(list())
  if (questions.some(({ kind, reference }) => kind === 'documents' || reference)) use(references())
  if (narrowScreen && questions.some(({ kind }) => kind === 'table')) use(rowByRow())
  if (readOnly || questions.some(({ id }) => form.previous(id) !== undefined)) use(answerView())
}

/** What a person may open later is fetched while they type, so that it is there at once, also without a connection. */
export function useFetchWhileTyping(): void {
  const { locale } = useLanguage()
  const kept = useQueryClient()
  useEffect(() => {
    const ofQuestions = [choice, choices, list, references, answerView]
    const ofActions = [pageErrors, extras, legend, fillReason, cellDetails, pasteDialog, conflict]
    // A failure changes nothing: whoever needs the program asks for it again.
    const timer = setTimeout(() => {
      void Promise.allSettled([...ofQuestions, ...ofActions].map((program) => program()))
      void kept.prefetchQuery(findingSentences(locale))
    }, 3000)
    return () => clearTimeout(timer)
  }, [kept, locale])
}
