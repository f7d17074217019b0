/**
 * Letters (naskah dinas): the paper of each agency, its numbers, and the forms of an office.
 * Nouns: letterhead (kop), numbering (template and counter of an agency's register), letter (a number of the register and what was issued under
 * it), revision (ralat), form (a pure function from data to a document).
 * Rule of the room: a number is taken once and never vanishes; what was issued under it changes only as a correction that is shown. It knows office
 * documents, not what they are about: later rooms hand in plain data.
 */
export { type ActivityReportInput, type ReportTable, writeActivityReport } from './forms/activity-report.ts'
export { type AssignmentLetterInput, writeAssignmentLetter } from './forms/assignment-letter.ts'
export { type AttendanceListInput, type AttendanceRow, writeAttendanceList } from './forms/attendance-list.ts'
export { type CertificateInput, writeCertificate } from './forms/certificate.ts'
export type { Issue, Letterhead, NamedPerson, Signer } from './forms/form.ts'
export { type InvitationInput, writeInvitation } from './forms/invitation.ts'
export { type MinutesInput, type MinutesItem, writeMinutes } from './forms/minutes.ts'
export { type OfficialRecordInput, writeOfficialRecord } from './forms/official-record.ts'
export { type TableReportInput, writeTableReport } from './forms/table-report.ts'
export { writeThanksLetter } from './forms/thanks-letter.ts'
export { type VisitReportInput, writeVisitReport } from './forms/visit-report.ts'
export { getLetterhead, readEmblem } from './paper/letterhead-of.ts'
export { readLetterSettings, tryNumbering } from './paper/read-settings.ts'
export { writeSample } from './paper/sample-letter.ts'
export { saveEmblem, saveLetterhead } from './paper/save-letterhead.ts'
export { saveNumbering } from './paper/save-numbering.ts'
export { saveSigner } from './paper/save-signer.ts'
export { findSigner } from './paper/signers.ts'
export { can as canOnLetters } from './policy.ts'
export { findBySource as findLetterOf, findReadable as findReadableLetters } from './queries/letters.ts'
export { findClassification } from './register/classification.ts'
export { exportRegister } from './register/export-register.ts'
export { issueLetter } from './register/issue-letter.ts'
export type { Letter } from './register/letter.ts'
export { getLetter, listRegister } from './register/list-register.ts'
export { previewNumber, reserveNumber } from './register/reserve-number.ts'
export { useNumber } from './register/use-number.ts'
export { voidNumber } from './register/void-number.ts'
export {
  dateRange,
  dayAndDateRange,
  hourIn,
  longDate,
  zoneName,
} from './words/date-words.ts'
export { numberInWords } from './words/number-words.ts'
