/**
 * Plans: what the agencies intend to do in a year.
 * Nouns: priority, indicator, programme, activity (with its versions), target group, nomenclature (a code counts only with its list version
 * and level of government), need, strategic programme (with targets, their splits, and the part of every agency).
 * Verbs: write an activity, change its status, restore a version, import a list of codes, propose codes for a title.
 * Every change of an activity is a version; the rooms above learn of it by `plans.changed`.
 */
export {
  type Activity,
  type ActivityFields,
  EMPTY_ACTIVITY,
  LIVE_STATUSES,
  NO_SPLIT_IN_FILE,
} from './activity.ts'
export { createIndicator, listIndicators, removeIndicator, updateIndicator } from './cascade/keep-indicators.ts'
export { createPriority, listPriorities, removePriority, updatePriority } from './cascade/keep-priorities.ts'
export { createProgramme, listProgrammes, removeProgramme, updateProgramme } from './cascade/keep-programmes.ts'
export { EXPORT_COLUMNS, exportActivities, listExported } from './export-activities.ts'
export { fold as searchText } from './fold.ts'
export { getActivity } from './get-activity.ts'
export * from './importing/index.ts'
export { describeActivities, listActivities, treeActivities } from './list-activities.ts'
export type { Need, NeedToSave } from './needs/need.ts'
export { listNeeds } from './needs/need-queries.ts'
export { readNeeds } from './needs/read-needs.ts'
export { saveNeeds } from './needs/save-needs.ts'
export { importNomenclature } from './nomenclature/import-list.ts'
export { explainCode, proposeCodes } from './nomenclature/propose-codes.ts'
export { findActivity } from './queries/activity-rows.ts'
export { listNomenclatureVersions } from './queries/nomenclature.ts'
export {
  findPlannedActivity,
  findSleepingActivity,
  findYears,
  listPlannedActivities,
  listYears,
  type PlannedActivity,
} from './queries/planned-activities.ts'
export { listViews, removeView, saveView } from './queries/saved-views.ts'
export { restoreActivities } from './restore-activities.ts'
export { saveActivities } from './save-activities.ts'
export { restoreVersion, showHistory, showVersion } from './show-history.ts'
export { changeStrategicState, defineStrategic, editStrategic, saveTarget } from './strategic/define-strategic.ts'
export { findTargetOf, plannedOf } from './strategic/find-target.ts'
export { forecastYear } from './strategic/forecast-year.ts'
export { lockPart, removePart, savePart } from './strategic/keep-part.ts'
export { listActivityNames } from './strategic/part-queries.ts'
export { getStrategic, listStrategic, showStrategicHistory } from './strategic/read-strategic.ts'
export type { Tally, TallyPeriod } from './strategic/tally.ts'
export { changeStatus, createActivity, removeActivity, updateActivity } from './write-activity.ts'
