import { QueryClientProvider } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { newQueryClient } from '#client/api/query-client.ts'
import { useSession } from '#client/api/session.ts'
import { LanguageProvider, type Spoken } from '#client/i18n/language-provider.tsx'
import { SiteNameProvider } from '#client/ui/site-name.tsx'
import { ConfirmFirst } from './confirm-first.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { FollowPersonLocale } from './follow-person-locale.tsx'
import { Routes } from './routes.tsx'
import { Shell } from './shell.tsx'
import { SignInAgain } from './sign-in-again.tsx'

/** The application; `first` is the language to begin in, where its sentences are at hand. */
export function App({ first }: { readonly first?: Spoken }) {
  const [kept] = useState(newQueryClient)
  return (
    <LanguageProvider {...(first && { first })}>
      <QueryClientProvider client={kept}>
        <NamedSite>
          <FollowPersonLocale />
          <Shell>
            <ErrorBoundary>
              <Routes />
            </ErrorBoundary>
          </Shell>
          <SignInAgain />
          <ConfirmFirst />
        </NamedSite>
      </QueryClientProvider>
    </LanguageProvider>
  )
}

function NamedSite({ children }: { readonly children: ReactNode }) {
  const session = useSession()
  return <SiteNameProvider value={session.data?.installation.name ?? 'Pillar'}>{children}</SiteNameProvider>
}
