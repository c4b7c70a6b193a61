import { Suspense, type ReactNode } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import * as pages from './pages.ts'
import { usePreloadAnswering } from './preload-answering.ts'
import { SignedIn } from './signed-in.tsx'
import { WorkPage } from './work-page.tsx'

/** Every address of the application. Public pages at `/` and `/data` are rendered by the server. */
export function Routes() {
  usePreloadAnswering()
  return (
    <Suspense fallback={<Skeleton />}>
      <Switch>
        <Route path="/enter">
          <pages.EnterPage />
        </Route>
        <Route path="/enter/link">
          <pages.EnterLinkPage />
        </Route>
        <Route path="/demo/mail">
          <pages.DemoMailPage />
        </Route>
        <Route path="/">
          <Redirect to="/work" replace />
        </Route>
        <Route path="/work">{signedIn(<WorkPage />)}</Route>
        <Route path="/cycles/:cycle/start">{({ cycle }) => signedIn(<pages.StartPage cycle={cycle} />)}</Route>
        <Route path="/cycles/:cycle/s/:section/:page">{(place) => signedIn(<pages.AnsweringPage {...place} />)}</Route>
        <Route path="/cycles/:cycle/check">{({ cycle }) => signedIn(<pages.CheckPage cycle={cycle} />)}</Route>
        <Route path="/cycles/:cycle/submit">{({ cycle }) => signedIn(<pages.SubmitPage cycle={cycle} />)}</Route>
        <Route path="/cycles/:cycle/print">{({ cycle }) => signedIn(<pages.PrintPage cycle={cycle} />)}</Route>
        <Route path="/cycles/:cycle">{({ cycle }) => signedIn(<pages.TaskListPage cycle={cycle} />)}</Route>
        <Route path="/receipts/:submission">
          {({ submission }) => signedIn(<pages.ReceiptPage submission={submission} />)}
        </Route>
        <Route path="/results/review">{signedIn(<pages.ReviewPage />)}</Route>
        <Route path="/results/review/:cycle/:indicator">
          {(place) => signedIn(<pages.ReviewedIndicatorPage {...place} />)}
        </Route>
        <Route path="/summaries">{signedIn(<pages.SummariesPage />)}</Route>
        <Route path="/summaries/:summary">{({ summary }) => signedIn(<pages.DraftPage summary={summary} />)}</Route>
        <Route path="/secretariat/cycles">{signedIn(<pages.CyclesPage />)}</Route>
        <Route path="/secretariat/cycles/new">{signedIn(<pages.NewCyclePage />)}</Route>
        <Route path="/secretariat/cycles/:cycle">{({ cycle }) => signedIn(<pages.BoardPage cycle={cycle} />)}</Route>
        <Route path="/secretariat/releases">{signedIn(<pages.ReleasesPage />)}</Route>
        <Route path="/secretariat/releases/:release">
          {({ release }) => signedIn(<pages.ReleasePage release={release} />)}
        </Route>
        <Route path="/secretariat/submissions/:submission">
          {({ submission }) => signedIn(<pages.SubmittedPage submission={submission} />)}
        </Route>
        <Route>
          <NotFoundPage />
        </Route>
      </Switch>
    </Suspense>
  )
}

/** A page for people who have signed in; an address that does not exist asks nobody to. */
function signedIn(page: ReactNode): ReactNode {
  return <SignedIn>{page}</SignedIn>
}
