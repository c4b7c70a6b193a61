import type { Answer, Item } from '#shared/answer/answer.ts'
import type { FieldQuestion, Question } from '#shared/definition/definition.ts'
import { consentTo } from '#shared/indicator/withhold-unconsented.ts'

/** What a piece of text is: a text answer, an entry of a list, something in the State's own words beside options, a note. */
export const narrativeKinds = ['text', 'entry', 'practice', 'need', 'offer', 'other', 'note'] as const
export type NarrativeKind = (typeof narrativeKinds)[number]

/** One piece of text in an answer. */
export interface Narrative {
  readonly kind: NarrativeKind
  /** Where in the answer: `text`, `note`, `other`, or the id of a list's entry. Unique within it. */
  readonly place: string
  readonly title?: string
  readonly body: string
  /** Codes of an entry by field, such as the theme of a need. */
  readonly codes: Readonly<Record<string, string>>
  /** Whether the State agrees that others are shown it as a practice; absent where it was not asked. */
  readonly consent?: boolean
}

/** Everything a State wrote in an answer in its own words, ready to be searched and quoted. */
export function narrativesOf(question: Question, answer: Answer): readonly Narrative[] {
  const { value, note } = answer
  const found: Narrative[] = []
  if (value && 'text' in value) found.push({ kind: 'text', place: 'text', body: value.text, codes: {} })
  if (value && 'items' in value && question.kind === 'list')
    found.push(...value.items.map((item) => entryOf(kindOfList(question), question.fields, item)))
  if (value && 'other' in value && value.other !== undefined)
    found.push({ kind: 'other', place: 'other', body: value.other, codes: {} })
  if (note !== undefined) found.push({ kind: 'note', place: 'note', body: note, codes: {} })
  return found.filter(
    ({ body, title, kind }) => body.trim() !== '' || title !== undefined || kind === 'need' || kind === 'offer',
  )
}

/**
 * Lists that are more than lists, by what they ask: practices (they feed indicator X-08), needs of and offers of
 * technical assistance (the names of the pattern under every heading, and of the questions on assistance itself).
 */
export function kindOfList({ id, indicators }: Pick<Question, 'id' | 'indicators'>): NarrativeKind {
  if (indicators?.includes('X-08')) return 'practice'
  if (/AssistanceNeeded$|^assistanceNeeds$/.test(id)) return 'need'
  return /AssistanceOffered$|^assistanceGiven$/.test(id) ? 'offer' : 'entry'
}

/** Its fields of words make the text, its codes stand beside; a contact is for colleagues and is neither shown nor found. */
function entryOf(kind: NarrativeKind, fields: readonly FieldQuestion[], item: Item): Narrative {
  const said = (field: FieldQuestion): string => {
    const value = item.fields[field.id]
    return typeof value === 'string' ? value.trim() : (value ?? []).join(', ')
  }
  const words = fields.filter((field) => field.kind === 'text' && field.id !== 'contact' && said(field) !== '')
  const coded = fields.filter((field) => field.kind !== 'text' && said(field) !== '')
  const title = words.find(({ id }) => id === 'title')
  const consent = consentTo(fields, item)
  return {
    kind,
    place: item.id,
    ...(title && { title: said(title) }),
    body: words
      .filter((field) => field !== title)
      .map(said)
      .join('\n'),
    codes: Object.fromEntries(coded.map((field) => [field.id, said(field)])),
    ...(consent !== undefined && { consent }),
  }
}
