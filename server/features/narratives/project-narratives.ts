import { narrativesOf, type Narrative } from '#shared/analysis/narratives-of.ts'
import type { Answer } from '#shared/answer/answer.ts'
import type { Question, Section } from '#shared/definition/definition.ts'
import { fold, plainWords, searchWayOf } from '#shared/text/search-text.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import { levelsOf, type Submitted } from '../indicators/index.ts'
import { replaceNarratives, type NarrativeRow } from './narrative-queries.ts'

/**
 * Keeps what a submission says in words, ready to be searched. In the submission's transaction, beside its answers: a
 * text that its State takes back from the public is found by nobody from that moment.
 */
export async function projectNarratives(tx: Tx, submitted: Submitted): Promise<void> {
  await replaceNarratives(tx, submitted, rowsOf(submitted))
}

function rowsOf(submitted: Submitted): readonly NarrativeRow[] {
  const levelOf = levelsOf(submitted)
  const places = submitted.version.sections.flatMap((section) =>
    section.questions.map((question) => ({ section, question })),
  )
  return places.flatMap(({ section, question }, position) => {
    const answer = submitted.answers[question.id]
    if (!answer) return []
    const release = levelOf(question.id)
    return narrativesOf(question, answer).map((narrative) => ({
      ...narrative,
      ...placeOf(section, question),
      ...searchable(answer, narrative),
      position,
      release,
    }))
  })
}

/** A question without headings of its own stands under those of its section. */
function placeOf({ pillar, headings: ofSection = [] }: Section, { id, headings = ofSection }: Question) {
  const own = pillar ?? headings[0]?.split('.')[0]
  return { question: id, headings, ...(own !== undefined && { pillar: own }) }
}

const stemmers: ReadonlySet<string> = new Set(['english', 'french', 'spanish', 'russian'])

function searchable({ language }: Answer, { title = '', body }: Narrative) {
  const text = `${title}\n${body}`.trim()
  const way = searchWayOf(language, text)
  return {
    ...(language !== undefined && { language }),
    way,
    stemmed: stemmers.has(way) ? fold(text) : '',
    plain: plainWords(way, text),
  }
}
