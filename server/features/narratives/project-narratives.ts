import { narrativesOf, type Narrative } from '#shared/analysis/narratives-of.ts'
import type { Answer } from '#shared/answer/answer.ts'
import type { Question, Section } from '#shared/definition/definition.ts'
import { fold, plainWords, searchWayOf } from '#shared/text/search-text.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import { asEverybodyReads, levelsOf, type Submitted } from '../indicators/index.ts'
import { replaceNarratives, type NarrativeRow } from './narrative-queries.ts'
import { stemmers } from './stemmers.ts'

/**
 * Keeps what a submission says in words, ready to be searched. In the submission's transaction, beside its answers: a
 * text that its State takes back from the public is found by nobody from that moment. What the public may not read of an
 * answer, such as the note of a withheld count, is the secretariat's alone.
 */
export async function projectNarratives(tx: Tx, submitted: Submitted): Promise<void> {
  const open = await asEverybodyReads(tx, submitted)
  await replaceNarratives(tx, submitted, rowsOf(submitted, open))
}

function rowsOf(submitted: Submitted, open: Submitted): readonly NarrativeRow[] {
  const levelOf = levelsOf(submitted)
  const places = submitted.version.sections.flatMap((section) =>
    section.questions.map((question) => ({ section, question })),
  )
  return places.flatMap(({ section, question }, position) => {
    const answer = submitted.answers[question.id]
    if (!answer) return []
    const shown = open.answers[question.id]
    const readable = new Set(shown && narrativesOf(question, shown).map(({ place }) => place))
    return narrativesOf(question, answer).map((narrative) => ({
      ...narrative,
      ...placeOf(section, question),
      ...searchable(answer, narrative),
      position,
      level: readable.has(narrative.place) ? levelOf(question.id) : 'R1',
    }))
  })
}

/** A question without headings of its own stands under those of its section. */
function placeOf({ pillar, headings: ofSection = [] }: Section, { id, headings = ofSection }: Question) {
  const own = pillar ?? headings[0]?.split('.')[0]
  return { question: id, headings, ...(own !== undefined && { pillar: own }) }
}

function searchable({ language }: Answer, { title = '', body }: Narrative) {
  const text = `${title}\n${body}`.trim()
  const way = searchWayOf(language, text)
  return {
    ...(language !== undefined && { language }),
    way,
    stemmed: way in stemmers ? fold(text) : '',
    plain: plainWords(way, text),
  }
}
