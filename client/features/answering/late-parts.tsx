import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { createElement, use, useEffect, useState, type ReactNode } from 'react'
import type { Kind, Section } from '#shared/definition/definition.ts'
import type { Form } from '#shared/form/form.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { wantSentences } from '#client/i18n/sentences.ts'
import { findingSentences } from '#client/reply/finding-sentences.ts'
import { useReply } from '#client/api/use-reply.ts'
import { useVersion } from '#client/api/use-version.ts'
import { reasons } from '#client/reply/use-save-text.ts'
import { lateProgram, usePrograms, type LateProgram } from '#client/ui/late-program.ts'
import { narrow } from './use-media.ts'

const conflict = later(() => import('./conflict/conflict-view.tsx'))
const cellDetails = later(() => import('./table/cell-details.tsx'))
/** Choosing and copying blocks of cells. */
export const blocks = later(() => import('./table/block-of-cells.ts'))
/** Saying that a section is ready. */
export const marking = lateProgram(() => import('./mark-section.ts'))
const reasonDetail = later(() => import('./reason-detail.tsx'))
const doubtful = later(() => import('./table/doubtful-cells.tsx'))
const earlier = later(() => import('./earlier/earlier.tsx'))
const pasteDialog = later(() => import('./table/paste-dialog.tsx'))
const pageErrors = later(() => import('./findings/page-errors.tsx'))
const findingRow = later(() => import('./findings/finding-row.tsx'))
const notAsked = later(() => import('./not-asked-list.tsx'))
const finish = later(() => import('./finish-section.tsx'))
const choice = later(() => import('./widgets/choice.tsx'))
const choices = later(() => import('./widgets/choices.tsx'))
const list = later(() => import('./widgets/list.tsx'))
const text = lateProgram(() => import('./widgets/text.tsx'))
const date = lateProgram(() => import('./widgets/date-input.tsx'))
const references = later(() => import('./reference-editor.tsx'))
const extras = later(() => import('./extra-fields.tsx'))
const legend = later(() => import('./table/legend.tsx'))
const rowByRow = later(() => import('./table/row-by-row.tsx'))
const yearBefore = lateProgram(() => import('./table/year-before.tsx'))
const fillReason = later(() => import('./table/fill-reason.tsx'))
const plainAnswer = lateProgram(() => import('#client/reply/answer-view/plain-answer.tsx'))
const answerView = lateProgram(() => import('#client/reply/answer-view/answer-view.tsx'))
const calculatedView = later(() => import('#client/reply/late-view/calculated-view.tsx'))
/** A section to read only says why. */
const readOnly = later(() => import('./read-only-banner.tsx'))

export const List = late(list, 'List')
export const Text = late(text, 'Text')
export const DateAnswer = late(date, 'DateAnswer')
export const ReferenceEditor = late(references, 'ReferenceEditor')
export const CalculatedView = late(calculatedView, 'CalculatedView')
export const References = late(references, 'References')
export const ExtraFields = late(extras, 'ExtraFields')
export const ConflictView = late(conflict, 'ConflictView')
export const CellDetails = late(cellDetails, 'CellDetails')
export const Wording = late(earlier, 'Wording')
export const ChangedSince = late(earlier, 'ChangedSince')
export const EarlierAnswers = late(earlier, 'EarlierAnswers')
export const ReasonDetail = late(reasonDetail, 'ReasonDetail')
export const DoubtfulCells = late(doubtful, 'DoubtfulCells')
export const PasteDialog = late(pasteDialog, 'PasteDialog')
export const PageErrors = late(pageErrors, 'PageErrors')
export const FindingRow = late(findingRow, 'FindingRow')
export const NotAskedList = late(notAsked, 'NotAskedList')
export const FinishSection = late(finish, 'FinishSection')
export const FinishNotice = late(finish, 'FinishNotice')
export const Choice = late(choice, 'Choice')
export const Choices = late(choices, 'Choices')
export const RowByRow = late(rowByRow, 'RowByRow')
export const Legend = late(legend, 'Legend')
export const YearBefore = late(yearBefore, 'YearBefore')
export const FillReason = late(fillReason, 'FillReason')
export const ReadOnlyBanner = late(readOnly, 'ReadOnlyBanner')
export const PlainAnswer = late(plainAnswer, 'PlainAnswer')
export const AnswerView = late(answerView, 'AnswerView')

/** These parts have their own sentences, which come with the first of them. */
function later<Program>(load: () => Promise<Program>): LateProgram<Program> {
  return lateProgram(async () => {
    const [program] = await Promise.all([load(), wantSentences(['answering-later'])])
    return program
  })
}

function late<Name extends string, Parts extends Readonly<Record<Name, (props: never) => ReactNode>>>(
  program: LateProgram<Parts>,
  name: Name,
): (props: Parameters<Parts[Name]>[0]) => ReactNode {
  return function Late(props) {
    const Part: (given: typeof props) => ReactNode = use(program())[name]
    return createElement(Part, props)
  }
}

/** By kind of question: what its widget is drawn with; the others come with the page. */
const programOf: Readonly<Partial<Record<Kind, LateProgram<unknown>>>> = {
  'yes-in-part-no': choice,
  maturity: choice,
  choice,
  choices,
  text,
  date,
  list,
}

/** What the questions of a page are drawn with, whether or not they are asked yet: nothing appears late. */
function programsOf(section: Section | undefined, page: number): readonly LateProgram<unknown>[] {
  const ids = section?.pages[page - 1] ?? []
  const questions = (section?.questions ?? []).filter(({ id }) => ids.includes(id))
  const programs = questions.map(({ kind }) => programOf[kind]).filter((program) => program !== undefined)
  return [
    ...new Set(programs),
    ...(questions.some(({ kind, reference }) => kind === 'documents' || reference) ? [references] : []),
    ...(questions.some((one) => one.kind === 'table' && (one.years?.length ?? 0) > 1) ? [yearBefore] : []),
    ...(matchMedia(narrow).matches && questions.some(({ kind }) => kind === 'table') ? [rowByRow] : []),
  ]
}

/** Fetches what a page is drawn with as soon as the questionnaire is known, while the answers are still travelling. */
export function useFetchProgramsOf(cycle: string, sectionId: string, page: number): void {
  const { version } = useVersion(useReply(cycle).reply?.versionId)
  useEffect(() => {
    const section = version?.sections.find(({ id }) => id === sectionId)
    // A failure changes nothing: the page asks again, and says so.
    for (const program of programsOf(section, page)) program().catch(() => undefined)
  }, [version, sectionId, page])
}

/** Whether what the page is drawn with is there. Once it was, the page stays. */
export function useProgramsOf(section: Section | undefined, page: number, form: Form, locked: boolean): boolean {
  const [complete, setComplete] = useState(false)
  const ids = section?.pages[page - 1] ?? []
  const shows = ids.some((id) => form.previous(id) !== undefined)
  const programs = complete
    ? []
    : [...programsOf(section, page), ...(shows ? [plainAnswer] : []), ...(locked ? [readOnly, answerView] : [])]
  const ready = usePrograms(programs)
  if (ready && !complete) setComplete(true)
  return ready
}

/** What a person may open later is fetched while they type, so that it is there at once, also without a connection. */
export function useFetchWhileTyping(): void {
  const { locale } = useLanguage()
  const kept = useQueryClient()
  useEffect(() => {
    const timer = setTimeout(() => void fetchParts(kept, locale), 3000)
    return () => clearTimeout(timer)
  }, [kept, locale])
}

/** Fetches everything a section may be drawn with. A failure changes nothing: whoever needs a part asks for it again. */
export async function fetchParts(kept: QueryClient, locale: CompleteLocale): Promise<void> {
  const ofQuestions = [choice, choices, list, text, date, references, plainAnswer, answerView, rowByRow]
  const ofChecks = [
    pageErrors,
    findingRow,
    notAsked,
    finish,
    marking,
    reasons,
    readOnly,
    conflict,
    earlier,
    reasonDetail,
  ]
  const ofTables = [extras, legend, fillReason, cellDetails, pasteDialog, blocks, doubtful, yearBefore]
  const programs = [...ofQuestions, ...ofChecks, ...ofTables]
  await Promise.allSettled([...programs.map((part) => part()), kept.prefetchQuery(findingSentences(locale))])
}
