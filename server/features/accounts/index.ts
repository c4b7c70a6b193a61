export { accountsTopics } from './accounts-topics.ts'
export { demoCast, type CastMember } from './demo-cast.ts'
export { ensureCast, rememberEntered } from './ensure-cast.ts'
export { forgetOld } from './forget-old.ts'
export { identifyCaller } from './identify-caller.ts'
export { invitePerson, type Invited } from './invite-person.ts'
export { countByRole } from './membership-queries.ts'
export { nameFirstAdministrator } from './name-first-administrator.ts'
export {
  enteredAmong,
  peopleByIds,
  peopleInRoles,
  teamsByState,
  type KnownPerson,
  type TeamMember,
} from './people-queries.ts'
export { serveAccounts } from './routes.ts'
export { withdrawPerson } from './withdraw-person.ts'
