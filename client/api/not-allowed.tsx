import { useMessages } from '#client/i18n/messages.tsx'
import { ButtonLink } from '#client/ui/button.tsx'
import { PageHeading } from '#client/ui/page-heading.tsx'
import { problemCode } from './api-problem.ts'
import { useProblemText } from './use-problem-text.ts'

/** Whether the role of whoever asks does not reach: trying again would change nothing. */
export function isNotAllowed(error: unknown): boolean {
  return problemCode(error) === 'access.denied'
}

/** In the place of a page that the role does not open: the server's own words, and the way to where the person works. */
export function NotAllowed({ error }: { readonly error: unknown }) {
  const t = useMessages()
  const { title, detail } = useProblemText()(error)
  return (
    <>
      <PageHeading title={title} lead={detail} />
      <ButtonLink href="/work">{t('app.toWork')}</ButtonLink>
    </>
  )
}
