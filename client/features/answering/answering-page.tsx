import { ReplyOpened } from '#client/reply/reply-context.tsx'
import { useFetchProgramsOf } from './late-parts.tsx'
import { SectionPage } from './section-page.tsx'

export interface AnsweringPageProps {
  readonly cycle: string
  readonly section: string
  readonly page: string
}

/** `/cycles/:cycle/s/:section/:page`: one page of a section, to be answered. */
export function AnsweringPage({ cycle, section, page }: AnsweringPageProps) {
  useFetchProgramsOf(cycle, section, Number(page))
  return (
    <ReplyOpened cycle={cycle}>
      <SectionPage key={`${section}/${page}`} sectionId={section} page={Number(page)} />
    </ReplyOpened>
  )
}
