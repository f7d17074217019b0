/**
 * Accounts: who signs in, and what they may do.
 * Nouns: person (the library's user), session, grant (role × unit × place × period), invitation (a one-time link to one grant).
 * Verbs: sign in (password, TOTP; better-auth), invite, accept, grant, revoke, act as.
 * The way through: cookie → session → the person's grants in all regions → the grant acted under → Actor of every command.
 * What a role opens is `abilitiesOf`; what it may do with one record is the policy of that record's room.
 */
export { acceptInvitation, joinByInvitation, openInvitation } from './accept-invitation.ts'
export { type GrantedPerson, listPeopleIn } from './account-queries.ts'
export { ADDRESS_HEADER, type Authentication, createAuthentication, readAuthSecret } from './authentication.ts'
export { createPersona, type Persona } from './create-persona.ts'
export { describeSession, findSignedIn, type SignedIn } from './find-session.ts'
export { firstLink, linkOf } from './first-link.ts'
export { grantRole } from './grant-role.ts'
export { invitePerson } from './invite-person.ts'
export { checkAudit, getInvitation, listAccounts, listAudit, listInvitations } from './list-accounts.ts'
export { coordinates, works } from './policy.ts'
export { findNames, listPersonas } from './queries.ts'
export { createRecentSessions, type RecentSessions } from './recent-sessions.ts'
export { revokeGrant } from './revoke-grant.ts'
export { withdrawInvitation } from './withdraw-invitation.ts'
