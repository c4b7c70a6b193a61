import { asksFigure } from './answered-by.ts'
import type { SourceKind } from './settings.ts'
import { unknownKind } from './unknown-kind.ts'

/** What is read here of a question of any kind, or of a field of a list. */
type Asked =
  | { readonly kind: 'maturity'; readonly levels: string }
  | { readonly kind: 'choice' | 'choices'; readonly options: string }
  | { [K in WithoutList]: { readonly kind: K } }[WithoutList]

type WithoutList = Exclude<SourceKind, 'maturity' | 'choice' | 'choices'>

/** The code list that an answer is chosen from; undefined where it is not chosen from one. */
export function optionsOf(question: Asked): string | undefined {
  if (asksFigure(question)) return undefined
  switch (question.kind) {
    case 'maturity':
      return question.levels
    case 'choice':
    case 'choices':
      return question.options
    case 'yes-in-part-no':
    case 'text':
    case 'date':
    case 'table':
    case 'list':
    case 'documents':
      return undefined
    default:
      throw unknownKind(question)
  }
}
