import { useEffect, useState } from 'react'
import { useMessages } from '#client/i18n/messages.tsx'
import styles from './skeleton.module.css'

/** Place of what is being fetched; appears only after 300 ms, so that fast lines never see it. */
export function Skeleton({ lines = 4 }: { readonly lines?: number }) {
  const t = useMessages()
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300)
    return () => clearTimeout(timer)
  }, [])
  // Without a network nothing comes: saying so beats grey lines without end.
  if (late && !navigator.onLine) return <p role="status">{t('ui.loadingOffline')}</p>
  return (
    <div className={styles['skeleton']} aria-live="polite" aria-busy="true">
      <span className="visually-hidden">{late ? t('ui.loading') : ''}</span>
      {late && Array.from({ length: lines }, (_, line) => <div key={line} className={styles['line']} />)}
    </div>
  )
}
