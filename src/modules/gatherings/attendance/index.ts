/**
 * Attendance: an append-only log of what devices and persons said, and a pure rule that says what came of it.
 * Nouns: fact, session, outcome (present, late, excused, represented, absent), conflict, ruling, device, personal code, session code, share.
 */
export { type LinkedDevice, listDevicesOf, registerDevice, renewDevice, revokeDevice } from './devices/devices.ts'
export { openDevice } from './devices/open-device.ts'
export { takeFacts } from './devices/take-facts.ts'
export { exportAttendance } from './export-attendance.ts'
export { getBoard, pagePeople, pageSession } from './get-board.ts'
export { type AttendanceLine, listAttendance } from './list-attendance.ts'
export { pageConflicts } from './list-conflicts.ts'
export { openOwnAttendance, scanCodes } from './own-attendance.ts'
export { decideAttendance, recordAttendance } from './record-attendance.ts'
export { setRules } from './rules.ts'
export { pageBadges, showSessionCodes } from './show-codes.ts'
