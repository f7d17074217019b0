/**
 * Reading lists of people: from a spreadsheet as an agency sends it to understood rows, with no hand on the mapping.
 * `survey` finds sheets, headers and columns (a `ListLayout`, plain JSON a person may correct: `answerLayout`, or `corrections` of another survey);
 * `readRows` follows a layout row by row; `understand` reads the texts of one row into values and problems. Nothing here knows a clock; only
 * `openPlaceBook` asks the database.
 */

export { type CaseworkSigns, findCasework } from './casework/casework-signs.ts'
export { openPlaceBook } from './places/open-place-book.ts'
export type { PlaceBook } from './places/place-book.ts'
export { describeProblem, type ProblemCode, type RowProblem, severityOf } from './problems/row-problem.ts'
export type { ListRow, Written } from './rows/list-row.ts'
export { readRows } from './rows/read-rows.ts'
export { answerLayout, type LayoutAnswers, rememberMapping } from './survey/corrections.ts'
export type { Remembered } from './survey/signature.ts'
export { type Survey, survey } from './survey/survey.ts'
export { describeSurveyProblem, type SurveyProblem } from './survey/survey-problem.ts'
export type { PersonValues } from './values/person-values.ts'
export type { ServiceValues } from './values/service-values.ts'
export { type ListContext, type Understood, understand } from './values/understand.ts'
