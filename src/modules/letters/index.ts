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
export type { Issue, Letterhead, NamedPerson, Signer, Verification } from './forms/form.ts'
export { type InvitationInput, type Urgency, writeInvitation } from './forms/invitation.ts'
export { type MinutesInput, type MinutesItem, writeMinutes } from './forms/minutes.ts'
export { type OfficialRecordInput, writeOfficialRecord } from './forms/official-record.ts'
export { type TableReportInput, writeTableReport } from './forms/table-report.ts'
export { type VisitReportInput, writeVisitReport } from './forms/visit-report.ts'
export {
  dateRange,
  dayAndDate,
  dayAndDateRange,
  dayInWords,
  hourIn,
  hoursText,
  longDate,
  weekday,
  zoneName,
} from './words/date-words.ts'
export { numberInWords, romanMonth } from './words/number-words.ts'
