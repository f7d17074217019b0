/**
 * People: persons and households, built from the rows of agencies' lists, which are kept as they came.
 * Nouns: batch (one edition of a list), record (one row about one person), link (record to person, with evidence), verdict (what staff said of two
 * records), person, household, change (merge, split, death, moving away; can be undone).
 * The way in: `createBatch` → `saveRecords` → `completeBatch`; a run of the room matching reads (`readMatchRecords`, `listVerdicts`) and answers
 * (`applyClusters`, then `refreshHouseholds`, then `people.changed`). Links say which person a record is; nothing of a record is ever changed.
 * Rules of the room: persons come and go with their records, so other rooms refer to records; numbers are sealed and masked; nobody of a protection
 * unit is ever here.
 */

export {
  assertListsPeople,
  completeBatch,
  createBatch,
  getBatch,
  listBatches,
  listsPeople,
  reinstateBatch,
  supersedeBatch,
} from './batches/keep-batches.ts'
export { withdrawBatch } from './batches/withdraw-batch.ts'
export { bornByNik } from './born-by-nik.ts'
export { mergePersons } from './changes/merge-persons.ts'
export { recordDeath, recordMove } from './changes/record-life.ts'
export { splitPerson } from './changes/split-person.ts'
export { undoChange } from './changes/undo-change.ts'
export { isDefaultDay } from './default-days.ts'
export { listHouseholds } from './households/list-households.ts'
export { refreshHouseholds } from './households/refresh-households.ts'
export { applyClusters } from './linking/apply-clusters.ts'
export { maskName, maskNumber, maskPhone } from './mask.ts'
export { nameKey } from './name-key.ts'
export { countBatch } from './queries/batches.ts'
export { findLifeByNumber, findLivesByNumbers } from './queries/life-by-number.ts'
export {
  type RecordCursor,
  type RecordToMatch,
  readMatchRecords,
  readMatchRecordsById,
} from './queries/match-records.ts'
export { findNamesakes } from './queries/namesakes.ts'
export { listRowLinks, type RowLink } from './queries/row-links.ts'
export { findSeen as findPerson, findShownIds } from './queries/seen-persons.ts'
export { listVerdicts, type Verdict } from './queries/verdicts.ts'
export { getPerson, listRecords } from './reading/get-person.ts'
export { listPersons, searchPersons } from './reading/list-persons.ts'
export { showHistory } from './reading/show-history.ts'
export type { NewRecord } from './record.ts'
export { canBeKk, canBeNik, type NikDate, readNikDate, sealedColumns as sealedInPeople } from './records/identifiers.ts'
export { phoneNumber } from './records/phone-number.ts'
export { saveRecords } from './records/save-records.ts'
export { revealValues } from './revealing/reveal-values.ts'
export { takeReveal } from './revealing/take-reveal.ts'
export { recordVerdict, undoVerdict } from './verdicts/record-verdict.ts'
