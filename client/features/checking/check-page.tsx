import { ReplyOpened } from '#client/reply/reply-context.tsx'
import { CheckAnswers } from './check-answers.tsx'

/** `/cycles/:cycle/check`: everything in one place before it is submitted. */
export function CheckPage({ cycle }: { readonly cycle: string }) {
  return (
    <ReplyOpened cycle={cycle}>
      <CheckAnswers />
    </ReplyOpened>
  )
}
