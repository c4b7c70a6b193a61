import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { isAnalyst, isNational, isSecretariat, useSession, type Session } from '#client/api/session.ts'
import type { Unsent } from '#client/features/leaving/sign-out.ts'
import { useLanguage, useMessages } from '#client/i18n/messages.tsx'
import { PhoneMenu } from '#client/ui/phone-menu.tsx'
import { FindQuestion } from './find-question.tsx'
import { lazyPage } from './lazy-page.ts'
import { LeaveDialog } from './pages.ts'
import styles from './shell.module.css'

const HelpDialog = lazyPage(() => import('./help-dialog.tsx'), 'HelpDialog', ['help'], null)

type OpenHelp = 'help' | 'keyboard' | undefined

/** Ways around, help, and the person signed in: same place, same order on every page. */
export function HeaderTools() {
  const t = useMessages()
  const session = useSession().data
  const [help, setHelp] = useState<OpenHelp>()
  const [location] = useLocation()
  return (
    // Made anew on every page: a menu that was open on a phone has done its work.
    <PhoneMenu key={location} id="ways" label={t('app.menu')} className={styles['tools']}>
      {session?.signedIn && <Ways session={session} />}
      <a href={session && isAnalyst(session) ? '/submitted/data' : '/data'}>{t('app.results')}</a>
      {session?.signedIn && <FindQuestion />}
      <button type="button" aria-haspopup="dialog" onClick={() => setHelp('help')}>
        {t('app.getHelp')}
      </button>
      <button type="button" aria-haspopup="dialog" onClick={() => setHelp('keyboard')}>
        {t('app.keyboard')}
      </button>
      {session?.person && <PersonMenu person={session.person} mayType={isNational(session)} />}
      {help !== undefined && (
        <HelpDialog
          topic={help}
          isSecretariat={session !== undefined && isSecretariat(session)}
          contact={session?.installation.contact}
          onClose={() => setHelp(undefined)}
        />
      )}
    </PhoneMenu>
  )
}

const secretariatWays = [
  { path: '/secretariat/cycles', word: 'app.cycles' },
  { path: '/secretariat/releases', word: 'app.releases' },
  { path: '/summaries', word: 'app.documents' },
  { path: '/results/review', word: 'app.review' },
] as const

/** By role: the table of rights is too much for the first load. The page itself asks it. */
function Ways({ session }: { readonly session: Session }) {
  const { t, locale } = useLanguage()
  const [location] = useLocation()
  return (
    <>
      {isNational(session) && (
        <Link href="/work" aria-current={location === '/work' ? 'page' : undefined}>
          {t('app.work')}
        </Link>
      )}
      {isSecretariat(session) &&
        secretariatWays.map(({ path, word }) => (
          <Link key={path} href={path} aria-current={location === path ? 'page' : undefined}>
            {t(word)}
          </Link>
        ))}
      {isAnalyst(session) && (
        <>
          <a href={`/submitted/analysis?locale=${locale}`}>{t('app.analysis')}</a>
          <a href={`/submitted/narratives?locale=${locale}`}>{t('app.narratives')}</a>
        </>
      )}
    </>
  )
}

interface PersonMenuProps {
  readonly person: NonNullable<Session['person']>
  /** Whether answers of theirs may be on this device. */
  readonly mayType: boolean
}

function PersonMenu({ person: { id, name }, mayType }: PersonMenuProps) {
  const t = useMessages()
  /** What is asked about what is not sent or, where that is nothing, about signing out having failed. */
  const [asked, ask] = useState<Unsent>()
  const [isCutOff, cutOff] = useState(false)
  async function leave(): Promise<void> {
    cutOff(false)
    try {
      await LeaveDialog.fetchAhead()
      const { tryToLeave } = await import('#client/features/leaving/sign-out.ts')
      ask(await tryToLeave(mayType ? id : undefined))
    } catch {
      cutOff(true)
    }
  }
  return (
    <>
      <bdi className={styles['person']}>{name}</bdi>
      <button type="button" onClick={() => void leave()}>
        {t('app.signOut')}
      </button>
      {asked && <LeaveDialog person={id} unsent={asked} onClose={() => ask(undefined)} />}
      <span role="status">{isCutOff && t('app.stillSignedIn')}</span>
    </>
  )
}
