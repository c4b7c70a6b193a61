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
        <Route>
          <SignedIn>
            <SignedInRoutes />
          </SignedIn>
        </Route>
      </Switch>
    </Suspense>
  )
}

function SignedInRoutes(): ReactNode {
  usePreloadAnswering()
  return (
    <Switch>
      <Route path="/work">
        <WorkPage />
      </Route>
      <Route path="/cycles/:cycle/start">{({ cycle }) => <pages.StartPage cycle={cycle} />}</Route>
      <Route path="/cycles/:cycle/s/:section/:page">{(place) => <pages.AnsweringPage {...place} />}</Route>
      <Route path="/cycles/:cycle/check">{({ cycle }) => <pages.CheckPage cycle={cycle} />}</Route>
      <Route path="/cycles/:cycle/submit">{({ cycle }) => <pages.SubmitPage cycle={cycle} />}</Route>
      <Route path="/cycles/:cycle/print">{({ cycle }) => <pages.PrintPage cycle={cycle} />}</Route>
      <Route path="/cycles/:cycle">{({ cycle }) => <pages.TaskListPage cycle={cycle} />}</Route>
      <Route path="/receipts/:submission">{({ submission }) => <pages.ReceiptPage submission={submission} />}</Route>
      <Route path="/secretariat/cycles">
        <pages.CyclesPage />
      </Route>
      <Route path="/secretariat/cycles/new">
        <pages.NewCyclePage />
      </Route>
      <Route path="/secretariat/cycles/:cycle">{({ cycle }) => <pages.BoardPage cycle={cycle} />}</Route>
      <Route path="/secretariat/submissions/:submission">
        {({ submission }) => <pages.SubmittedPage submission={submission} />}
      </Route>
      <Route>
        <NotFoundPage />
      </Route>
    </Switch>
  )
}
