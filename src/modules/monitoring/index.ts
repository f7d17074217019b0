/**
 * Monitoring: how far the region is. Its first stone: the strategic programmes, whose parts and targets the plans keep.
 * Nouns: contribution (what was reached within a quarter by an activity, once for all who share it), share (whose part of it, proposed or agreed
 * to), standing (reached, pace and forecast of a programme in a year), row (what stands behind a figure).
 * Verbs: report, agree to a share, correct, withdraw; survey the programmes, read one, list its rows, write the summary of a quarter.
 * Way of data: rooms below hand on what they have counted as tallies (`progress/sources.ts`, one line a measure); what no room counts is reported
 * by the agencies; `counting/` sums both by pure rules.
 * Rule of the room: whatever counts, counts once. Region total = contributions = shares; every split adds up to it, what is not known included.
 */

export { getContribution, listContributions, showContributionHistory } from './contributions/read-contributions.ts'
export {
  agreeToShare,
  correctContribution,
  reportContribution,
  withdrawContribution,
} from './contributions/report-contribution.ts'
export { writeSummary } from './documents/quarterly-summary.ts'
export { listRows } from './progress/list-rows.ts'
export { readOwnParts } from './progress/own-parts.ts'
export { readProgress, surveyStrategic } from './progress/read-progress.ts'
