import { demoMail } from '#client/api/endpoints.generated.ts'
import { ProblemNotice } from '#client/api/problem-notice.tsx'
import { useEndpoint } from '#client/api/use-endpoint.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { BackLink } from '#client/ui/back-link.tsx'
import { EmptyState } from '#client/ui/empty-state.tsx'
import { PageHeading } from '#client/ui/page-heading.tsx'
import { Skeleton } from '#client/ui/skeleton.tsx'
import styles from './sign-in.module.css'

/** `/demo/mail`: what the installation would have sent, newest first. */
export function DemoMailPage() {
  const { t, formats } = useLanguage()
  const mail = useEndpoint(demoMail, {}, { refetchInterval: 5000 })
  return (
    <>
      <BackLink href="/enter">{t('signIn.title')}</BackLink>
      <PageHeading title={t('signIn.mailTitle')} lead={t('signIn.mailLead')} />
      {mail.isPending && <Skeleton />}
      {mail.error && <ProblemNotice error={mail.error} onRetry={() => void mail.refetch()} />}
      {mail.data?.messages.length === 0 && <EmptyState title={t('signIn.mailEmpty')} />}
      {mail.data?.messages.map((message) => (
        <article key={`${message.at}${message.to}${message.subject}`} className={styles['message']}>
          <h2 dir="auto">{message.subject}</h2>
          <p>{t('signIn.mailTo', { to: message.to, at: formats.instant(message.at) })}</p>
          <pre dir="auto">
            <LinkedText text={message.text} />
          </pre>
        </article>
      ))}
    </>
  )
}

/** Addresses in a message as links. */
function LinkedText({ text }: { readonly text: string }) {
  return text.split(/(https?:\/\/[^\s<>"]+)/).map((part, place) =>
    place % 2 === 1 ? (
      <a key={place} href={part} dir="ltr">
        {part}
      </a>
    ) : (
      part
    ),
  )
}
