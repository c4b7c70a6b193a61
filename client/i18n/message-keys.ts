import type app from './app.en.json'
import type answering from './answering.en.json'
import type answeringLater from './answering-later.en.json'
import type checking from './checking.en.json'
import type help from './help.en.json'
import type home from './home.en.json'
import type receipt from './receipt.en.json'
import type resultsReview from './results-review.en.json'
import type releases from './releases.en.json'
import type secretariat from './secretariat.en.json'
import type signIn from './sign-in.en.json'
import type submitting from './submitting.en.json'
import type summaries from './summaries.en.json'
import type team from './team.en.json'
import type terms from './terms.en.json'
import type ui from './ui.en.json'

type Catalogues = typeof app &
  typeof answering &
  typeof answeringLater &
  typeof checking &
  typeof help &
  typeof home &
  typeof receipt &
  typeof resultsReview &
  typeof releases &
  typeof secretariat &
  typeof signIn &
  typeof submitting &
  typeof summaries &
  typeof team &
  typeof terms &
  typeof ui

/** Every key of the English catalogues, so that a misspelt one does not compile. */
export type MessageKey = Extract<keyof Catalogues, string>
