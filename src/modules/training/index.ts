/**
 * Training: courses judged by what became of who took them.
 * Nouns: course (kejuruan, SKKNI units, JP), batch (angkatan: one holding of it), seat (a place of work an employer pledges), trainer, trainee (who takes
 * part, from registration to graduate), need (what somebody needs to take part), outcome (`results/`: 3, 6 and 12 months after).
 * Verbs: plan, open (only with pledged seats or a stated reason of the market), register, admit, refuse, assess, certify, finish.
 * The way through: draft → open → running → finished; registered → admitted → finished (a graduate) or left, with a reason.
 * Sessions and attendance are a gathering's; who may receive what together is asked of the room services; pledges are kept by the room partners.
 * Walls: what is taught and how many take part is known to all agencies, who takes part is the organising agency's and the coordinators' alone.
 * Numbers are sealed and masked; a disability is never shown outside the organiser, only counted.
 */
export { type Batch, batchSteps, freePlaces, isOver as isBatchOver } from './batch.ts'
export { exportBatches } from './batches/export-batches.ts'
export { addTrainer, listTrainers, removeTrainer } from './batches/keep-trainers.ts'
export { listBatches, listSteps } from './batches/list-batches.ts'
export { cancelBatch, openBatch, startBatch, withdrawBatch } from './batches/move-batch.ts'
export { cancelSeats, listSeats, pledgeSeats } from './batches/pledge-seats.ts'
export { copyBatch, createBatch, editBatch } from './batches/write-batch.ts'
export type { Course } from './course.ts'
export { createCourse, editCourse, getCourse, listCourses, moveCourse } from './courses/write-course.ts'
export { getBatch } from './get-batch.ts'
export { listNeeds, provideNeeds } from './needs/needs.ts'
export { can as canOnTraining } from './policy.ts'
export { readLaterAnswers } from './registration/later-answers.ts'
export {
  findRegistrationToken,
  openRegistration,
  register,
  renewRegistrationLink,
} from './registration/register.ts'
export * from './results/index.ts'
export { sealedColumns as sealedInTraining } from './sealed-columns.ts'
export { FIELDS as TRAINING_FIELDS, NEEDS as TRAINING_NEEDS } from './seed-tables.ts'
export { makeSessions } from './sessions/sessions.ts'
export { traineeSteps } from './trainee.ts'
export { addFromLists, addTrainee } from './trainees/add-trainees.ts'
export { askCombination, keepCombination } from './trainees/check-combination.ts'
export { admitTrainee, leaveBatch, reconsiderTrainee, refuseTrainee } from './trainees/decide-trainee.ts'
export { exportTrainees } from './trainees/export-trainees.ts'
export { finishBatch } from './trainees/finish-batch.ts'
export { listCandidates } from './trainees/list-candidates.ts'
export { getTrainee, listTrainees, type ShownTrainee } from './trainees/read-trainees.ts'
export { assessTrainee, certifyTrainee, editTrainee, revealNumber } from './trainees/write-trainee.ts'
