import { Type, type Static } from 'typebox'
import { endpoint } from './endpoint.ts'
import { closed, Email, Empty, Id, LocaleParam, Membership, Time } from './parts.ts'

export const SessionReply = Type.Object(
  {
    signedIn: Type.Boolean(),
    person: Type.Optional(Type.Object({ id: Id, name: Type.String(), email: Email, locale: LocaleParam }, closed)),
    memberships: Type.Array(Membership),
    expires: Type.Optional(Time),
    /** Facts of the installation that every screen needs. */
    installation: Type.Object(
      {
        name: Type.String(),
        demonstration: Type.Boolean({ description: 'the demonstration world is loaded and labelled everywhere' }),
        demonstrationStorage: Type.Boolean({ description: 'embedded storage: not for a real cycle' }),
        contact: Type.Optional(Type.String({ description: 'address of those who help with the platform' })),
        mailFolder: Type.Boolean({ description: 'mail is written to a local folder and shown on /demo/mail' }),
      },
      closed,
    ),
  },
  closed,
)
export type SessionReply = Static<typeof SessionReply>

export const getSession = endpoint({
  id: 'getSession',
  method: 'GET',
  path: '/session',
  summary: 'Who is signed in, with what roles',
  reply: SessionReply,
  problems: [],
  policy: 'anyone',
  audit: 'nothing',
})

/** Always answers the same, whether the address is known or not. */
export const requestSignIn = endpoint({
  id: 'requestSignIn',
  method: 'POST',
  path: '/sign-in-requests',
  summary: 'Send a sign-in link and a six-digit code to an e-mail address',
  body: Type.Union([
    Type.Object({ email: Email, locale: LocaleParam }, closed),
    /** The page of an expired link has no address, but its token: the new link goes to the same address. */
    Type.Object({ expiredToken: Type.String({ minLength: 20, maxLength: 200 }), locale: LocaleParam }, closed),
  ]),
  reply: Type.Object({ minutes: Type.Integer({ description: 'how long link and code are valid' }) }, closed),
  status: 202,
  problems: [],
  policy: 'anyone',
  audit: 'signIn.requested',
})

/** Consumes the link's token or the code. The link's own page is a GET that changes nothing. */
export const signIn = endpoint({
  id: 'signIn',
  method: 'POST',
  path: '/session',
  summary: 'Sign in with the token of the link, or with e-mail and code',
  body: Type.Union([
    Type.Object({ token: Type.String({ minLength: 20, maxLength: 200 }) }, closed),
    Type.Object({ email: Email, code: Type.String({ pattern: '^[0-9]{6}$' }) }, closed),
  ]),
  reply: SessionReply,
  problems: ['signIn.codeWrong', 'signIn.linkExpired'],
  policy: 'anyone',
  audit: 'signIn.done',
})

export const requestConfirmation = endpoint({
  id: 'requestConfirmation',
  method: 'POST',
  path: '/session/confirmation-requests',
  summary: 'Send a six-digit code to the address of the person signed in, to confirm this session',
  reply: Type.Object({ minutes: Type.Integer({ description: 'how long the code is valid' }) }, closed),
  status: 202,
  problems: [],
  policy: 'signed-in',
  audit: 'session.confirmationRequested',
})

/** Steps that bind a State, or give somebody rights, ask for this when the last code was entered too long ago. */
export const confirmSession = endpoint({
  id: 'confirmSession',
  method: 'POST',
  path: '/session/confirmation',
  summary: 'Confirm this session with the code',
  body: Type.Object({ code: Type.String({ pattern: '^[0-9]{6}$' }) }, closed),
  reply: Type.Object({ freshUntil: Time }, closed),
  problems: ['signIn.codeWrong'],
  policy: 'signed-in',
  audit: 'session.confirmed',
})

export const demoPeople = endpoint({
  id: 'demoPeople',
  method: 'GET',
  path: '/demo/people',
  summary: 'The cast of the demonstration world',
  reply: Type.Object(
    {
      people: Type.Array(
        Type.Object(
          {
            key: Type.String(),
            name: Type.String(),
            role: Type.String({ description: 'role name' }),
            state: Type.Optional(Type.String()),
            organization: Type.Optional(Type.String()),
          },
          closed,
        ),
      ),
    },
    closed,
  ),
  problems: ['demo.notAvailable'],
  policy: 'anyone',
  audit: 'nothing',
})

export const demoSignIn = endpoint({
  id: 'demoSignIn',
  method: 'POST',
  path: '/demo/session',
  summary: 'One-click sign-in, in the demonstration world only',
  body: Type.Object({ key: Type.String({ maxLength: 60 }) }, closed),
  reply: SessionReply,
  problems: ['demo.notAvailable'],
  policy: 'anyone',
  audit: 'signIn.done',
})

export const demoMail = endpoint({
  id: 'demoMail',
  method: 'GET',
  path: '/demo/mail',
  summary: 'The latest messages in the local mail folder, in the demonstration world only',
  reply: Type.Object(
    {
      messages: Type.Array(
        Type.Object({ at: Time, to: Type.String(), subject: Type.String(), text: Type.String() }, closed),
      ),
    },
    closed,
  ),
  problems: ['demo.notAvailable'],
  policy: 'anyone',
  audit: 'nothing',
})

export const signOut = endpoint({
  id: 'signOut',
  method: 'DELETE',
  path: '/session',
  summary: 'End this session',
  reply: Empty,
  problems: [],
  policy: 'signed-in',
  audit: 'signOut.done',
})

export const setLocale = endpoint({
  id: 'setLocale',
  method: 'PUT',
  path: '/session/locale',
  summary: 'Remember the language of the interface',
  body: Type.Object({ locale: LocaleParam }, closed),
  reply: Empty,
  problems: [],
  policy: 'signed-in',
  audit: 'person.localeChanged',
})
