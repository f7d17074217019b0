/**
 * Lists: files of people as agencies send them, from the spreadsheet to records of people and what they received.
 * Nouns: list (a series: an agency's list of one kind and title), edition (one file of it, of a period and a day: uploaded → checked → committed →
 * undone), print (what a row is recognised by in the next edition), kept mapping (what somebody said a header means).
 * Verbs: receive and upload, correct, check (dry run), commit, undo, discard; enter (a list of Selaras itself, without a file). `reading/` knows spreadsheets and no database.
 * Rules of the room: a corrected edition takes the place of the one it corrects; files and rows are sealed; people, matching and services are told
 * in the step that writes them.
 */
export type { FaultyListRow, ListEdition } from './edition.ts'
export { sealedColumns as sealedInLists } from './queries/sealed.ts'
export {
  describeProblem as describeListProblem,
  describeSurveyProblem,
  type RowProblem as ListRowProblem,
  severityOf as severityOfList,
} from './reading/index.ts'
export { correctList, relocateTables, withCorrections } from './receiving/correct-list.ts'
export { codeOfKind, inWaves, Manifest, type ManifestEntry } from './receiving/manifest.ts'
export { type ReceivedList, readKnown, receiveList, surveyList } from './receiving/receive-list.ts'
export { isRefusal, recordRefusal } from './receiving/refuse-casework.ts'
export { type SaidTerms, uploadList } from './receiving/upload-list.ts'
export { getEdition } from './steps/get-edition.ts'
export { getFile as getListFile, listChanges, listEditions, listRows } from './steps/list-editions.ts'
export { readEdition, relateEdition } from './steps/read-edition.ts'
export { checkList, chooseSuperseding, commitList, discardList, undoList } from './steps/take-steps.ts'
export { placeOf as placeOfProblem, writeFaultyRows as writeFaultyListRows } from './steps/write-faulty-rows.ts'
export { checkJob as checkListJob } from './work/check-job.ts'
export { commitJob as commitListJob } from './work/commit-job.ts'
export { enterList } from './work/enter-list.ts'
export { undoJob as undoListJob } from './work/undo-job.ts'
