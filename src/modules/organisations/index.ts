/**
 * Organisations: agencies and the bodies beside them, their posts and who holds them, their mandates, and what became of them.
 * Nouns: agency (OPD, kecamatan, UPTD, unit, DWP unit, lembaga), mandate (affair × legal text × period), position, holder (definitif, Plt,
 * Plh, Pj), succession (merge, split, rename, moved affair).
 * Rule of the room: nothing is deleted. Everything is valid from a day to a day, and every question is asked for a day.
 */
export type { Agency, AgencyKind } from './agency.ts'
export { type AgencyMatch, agencyFinder, plainName } from './agency-names.ts'
export { listAgencies } from './agency-queries.ts'
export { createAgency, type NewAgency } from './create-agency.ts'
export { findAgencyByName, getAgency } from './get-agency.ts'
export type { Mandate } from './mandate.ts'
export { listMandates } from './mandate-queries.ts'
