import type { ReactNode } from 'react'
import { useRoute } from 'wouter'
import { SkipLinks } from '#client/ui/skip-links.tsx'
import { Footer } from './footer.tsx'
import { Header } from './header.tsx'
import { InstallationNotices } from './installation-notices.tsx'
import styles from './shell.module.css'

/** What stands around every page. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const [answering] = useRoute('/cycles/:cycle/s/:section/:page')
  return (
    <div className={styles['shell']}>
      <SkipLinks saveStatus={answering} />
      <Header />
      <InstallationNotices />
      <main id="content" tabIndex={-1} className={styles['content']}>
        {children}
      </main>
      <Footer />
    </div>
  )
}
