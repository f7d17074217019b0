/**
 * Setup: the first minutes of an installation.
 * Nouns: first start (a link printed by the server while there is no region), region to open, sample (an invented region with invented people).
 * Verbs: list the links of a start, set a region up with its first administrator, make the sample.
 * It is the last room, since it uses the doors of all others and nothing uses its own.
 */
export { assertFirstStart, createFirstStart, type FirstStart, listStartLinks } from './first-start.ts'
export { commitSampleJob, fillSampleJob, listSamplePeople, makeSample } from './make-sample.ts'
export { fillSampleDwpJob } from './sample-dwp.ts'
export { fillSampleHousesJob } from './sample-houses.ts'
export { commitSampleListsJob, fillSampleListsJob } from './sample-lists.ts'
export { fillSamplePartnersJob } from './sample-partners.ts'
export { SAMPLES } from './sample-region.ts'
export { fillSampleResultsJob } from './sample-results.ts'
export { fillSampleStrategicJob } from './sample-strategic.ts'
export { fillSampleTrainingJob } from './sample-training.ts'
export { setUpRegion } from './set-up-region.ts'
