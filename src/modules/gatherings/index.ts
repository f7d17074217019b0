/**
 * Gatherings: meetings, visits, trainings' sessions and retreats, in one model.
 * Nouns: gathering, session (of a meeting: agenda item), roster (who is called, frozen when the call went out), answer (RSVP), speaker,
 * lodging, duty cover, attendance, minutes.
 * Verbs: plan, announce, answer, check in, write down, close, check again after 30 and 90 days, clone.
 * The way through: a rule over positions on a day → roster → invitation → answers → attendance by session → minutes → follow-ups and documents.
 * Walls: an internal gathering is its organiser's alone; lodging, health notes and phone numbers are the organiser's of every gathering.
 */

export * from './after/index.ts'
export * from './agenda/index.ts'
export * from './answers/index.ts'
export * from './attendance/index.ts'
export { gatheringEntries } from './calendar-entries.ts'
export * from './certificates/index.ts'
export * from './cloning/index.ts'
export * from './documents/index.ts'
export * from './duty/index.ts'
export type { Gathering } from './gathering.ts'
export { getGathering, listGatherings, listMyGatherings } from './get-gathering.ts'
export { closeGathering, holdGathering, reopenGathering } from './hold-gathering.ts'
export * from './lodging/index.ts'
export * from './materials/index.ts'
export * from './minutes/index.ts'
export { moveGathering } from './move-gathering.ts'
export { can as canOnGathering } from './policy.ts'
export * from './questions/index.ts'
export { recordHeld } from './record-held.ts'
export * from './roster/index.ts'
export { sealedColumns as sealedInGatherings } from './sealed-columns.ts'
export * from './speakers/index.ts'
export { cancelGathering, createGathering, editGathering } from './write-gathering.ts'
