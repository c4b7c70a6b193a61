import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { isNational, isSecretariat, useSession, type Session } from '#client/api/session.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { PhoneMenu } from '#client/ui/phone-menu.tsx'
import { FindQuestion } from './find-question.tsx'
import { lazyPage } from './lazy-page.ts'
import { LeaveDialog } from './pages.ts'
import { signOut, unsentOf, type Unsent } from './sign-out.ts'
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
      <a href="/data">{t('app.results')}</a>
      {session?.signedIn && <FindQuestion />}
      <button type="button" aria-haspopup="dialog" onClick={() => setHelp('help')}>
        {t('app.getHelp')}
      </button>
      <button type="button" aria-haspopup="dialog" onClick={() => setHelp('keyboard')}>
        {t('app.keyboard')}
      </button>
      {session?.person && <PersonMenu person={session.person} mayType={isNational(session)} />}
      {help !== undefined && <HelpDialog topic={help} onClose={() => setHelp(undefined)} />}
    </PhoneMenu>
  )
}

function Ways({ session }: { readonly session: Session }) {
  const t = useMessages()
  const [location] = useLocation()
  return (
    <>
      {isNational(session) && (
        <Link href="/work" aria-current={location === '/work' ? 'page' : undefined}>
          {t('app.work')}
        </Link>
      )}
      {isSecretariat(session) && (
        <Link href="/secretariat/cycles" aria-current={location === '/secretariat/cycles' ? 'page' : undefined}>
          {t('app.cycles')}
        </Link>
      )}
      {mayReview(session) && (
        <Link href="/secretariat/releases" aria-current={location === '/secretariat/releases' ? 'page' : undefined}>
          {t('app.releases')}
        </Link>
      )}
      {mayReview(session) && (
        <Link href="/summaries" aria-current={location === '/summaries' ? 'page' : undefined}>
          {t('app.documents')}
        </Link>
      )}
      {mayReview(session) && (
        <Link href="/results/review" aria-current={location === '/results/review' ? 'page' : undefined}>
          {t('app.review')}
        </Link>
      )}
    </>
  )
}

/** By role: the table of rights is too much for the first load. The page itself asks it. */
function mayReview({ memberships }: Session): boolean {
  return memberships.some(({ role }) => role === 'secretariat-officer' || role === 'secretariat-administrator')
}

interface PersonMenuProps {
  readonly person: NonNullable<Session['person']>
  /** Whether answers of theirs may be on this device. */
  readonly mayType: boolean
}

function PersonMenu({ person: { id, name }, mayType }: PersonMenuProps) {
  const t = useMessages()
  const [unsent, setUnsent] = useState<Unsent>([])
  async function leave(): Promise<void> {
    const found = mayType ? await unsentOf(id) : []
    return found.length === 0 ? signOut() : setUnsent(found)
  }
  return (
    <>
      <bdi className={styles['person']}>{name}</bdi>
      <button type="button" onClick={() => void leave()}>
        {t('app.signOut')}
      </button>
      {unsent.length > 0 && (
        <LeaveDialog person={id} unsent={unsent} onClose={() => setUnsent([])} onLeave={() => void signOut()} />
      )}
    </>
  )
}
