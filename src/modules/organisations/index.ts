/**
 * Organisations: agencies and the bodies beside them, their posts and who holds them, their mandates, and what became of them.
 * Nouns: agency (OPD, kecamatan, UPTD, unit, DWP unit, lembaga), mandate (affair × legal text × period), position, holder (definitif, Plt,
 * Plh, Pj), succession (merge, split, rename, moved affair).
 * Rule of the room: nothing that was in force is deleted. Everything is valid from a day to a day, and every question is asked for a day.
 */
export { type Agency, guessKind } from './agency.ts'
export { type AgencyMatch, agencyFinder } from './agency-names.ts'
export { type AgencyName, listAgencies, nameAgencies, namedAgency, pageAgencies } from './agency-queries.ts'
export { correctAgency } from './correct-agency.ts'
export { createAgency, type NewAgency } from './create-agency.ts'
export { endAgency } from './end-agency.ts'
export { findAgencyByName, getAgency } from './get-agency.ts'
export { listHistory } from './list-history.ts'
export { addMandate, endMandate } from './mandates/add-mandate.ts'
export { exportMandates } from './mandates/export-mandates.ts'
export { importMandates } from './mandates/import-mandates.ts'
export type { Mandate } from './mandates/mandate.ts'
export { listMandates, pageMandates } from './mandates/mandate-queries.ts'
export { importOfficials } from './officials/import-officials.ts'
export { can as canOrganise } from './policy.ts'
export { appointHolder, endHolder } from './positions/appoint-holder.ts'
export { createPosition, endPosition } from './positions/create-position.ts'
export { describePosts, findSecretary, type Post } from './positions/describe-posts.ts'
export { listHoldersOf } from './positions/get-position.ts'
export type { Holder, Position } from './positions/position.ts'
export { pagePositions } from './positions/position-queries.ts'
export { listPostsOn, type PostOnDay } from './positions/posts-on-day.ts'
export { renameAgency } from './rename-agency.ts'
export { succeedAgencies } from './succeed-agencies.ts'
export { listSuccessions } from './succession-queries.ts'
export { createTerritorial } from './territorial/create-territorial.ts'
