/**
 * Officers in the field: the survey of a house as an append-only log of answers, and a pure rule (`standingOf`) that says what stands. The order in
 * which answers arrive, and how often, cannot matter; what two officers answered without sight of each other is shown and decided by one more answer.
 */

export {
  changeOfficer,
  type LinkedOfficer,
  listOfficersOf,
  registerOfficer,
  renewOfficer,
  revokeOfficer,
} from './officers.ts'
export { openField } from './open-field.ts'
export { readSurvey, tellSurvey } from './read-survey.ts'
export { takeAnswers } from './take-answers.ts'
export { takeDiscards } from './take-discards.ts'
export { takeFile } from './take-file.ts'
