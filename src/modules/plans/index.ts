/**
 * Plans: what the agencies intend to do in a year.
 * Nouns: priority, indicator, programme, activity (with its versions), target group, nomenclature (a code counts only with its list version
 * and level of government), need.
 * Verbs: write an activity, change its status, restore a version, import a list of codes, propose codes for a title.
 * Every change of an activity is a version; the rooms above learn of it by `plans.changed`.
 */
export {
  type Activity,
  type ActivityFields,
  contentHash,
  EMPTY_ACTIVITY,
  LIVE_STATUSES,
  NO_SPLIT_IN_FILE,
} from './activity.ts'
export { fold as searchText } from './fold.ts'
export * from './importing/index.ts'
export { findActivitiesBySource, findActivity } from './queries/activity-rows.ts'
export {
  findPlannedActivity,
  listPlannedActivities,
  listYears,
  type PlannedActivity,
} from './queries/planned-activities.ts'
export { type Restored, restoreActivities } from './restore-activities.ts'
export { type ActivityToSave, type SaveCause, type Saved, saveActivities } from './save-activities.ts'
