import type { FastifyInstance } from 'fastify'
import * as contract from '#shared/contract/accounts.ts'
import type { Deps } from '#server/platform/deps.ts'
import { serve } from '#server/platform/http/serve.ts'
import { changeLocale } from './change-locale.ts'
import { confirmSessionBy } from './confirm-session.ts'
import { listDemoPeople, readDemoMail, signInAsDemo } from './demo.ts'
import { readSession } from './read-session.ts'
import { requestConfirmationMail } from './request-confirmation.ts'
import { requestSignInMail } from './request-sign-in.ts'
import { signInBy } from './sign-in.ts'
import { signOutOf } from './sign-out.ts'

/** Serves sign-in, sessions and what the demonstration adds to them. */
export function serveAccounts(app: FastifyInstance, deps: Deps): void {
  serve(app, contract.getSession).by((_, call) => readSession(deps, call))
  serve(app, contract.requestSignIn).by(({ body }, call) => requestSignInMail(deps, call, body))
  serve(app, contract.signIn).by(({ body }, call) => signInBy(deps, call, body))
  serve(app, contract.requestConfirmation).by((_, call) => requestConfirmationMail(deps, call))
  serve(app, contract.confirmSession).by(({ body }, call) => confirmSessionBy(deps, call, body.code))
  serve(app, contract.signOut).by((_, call) => signOutOf(deps, call))
  serve(app, contract.setLocale).by(({ body }, call) => changeLocale(deps, call, body.locale))
  serve(app, contract.demoPeople).by(() => listDemoPeople(deps))
  serve(app, contract.demoSignIn).by(({ body }, call) => signInAsDemo(deps, call, body.key))
  serve(app, contract.demoMail).by(() => readDemoMail(deps))
}
