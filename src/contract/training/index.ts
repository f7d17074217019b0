import { batches } from './batches.ts'
import { courses } from './courses.ts'
import { preparation } from './preparation.ts'
import { registration } from './registration.ts'
import { results } from './results/index.ts'
import { seats, trainers } from './seats.ts'
import { trainees } from './trainees.ts'

/** Courses, their batches, who takes part, and what became of the graduates. */
export const training = {
  courses,
  batches,
  seats,
  trainers,
  trainees,
  registration,
  preparation,
  results,
}
