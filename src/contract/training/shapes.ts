import { z } from 'zod'

/** Kinds of disability of UU 8/2016: fisik, intelektual, mental, sensorik, ganda. */
export const Disability = z.enum(['physical', 'intellectual', 'mental', 'sensory', 'multiple'])
export type Disability = z.infer<typeof Disability>

export const CourseAudience = z.enum(['general', 'disability', 'women', 'youth', 'poor'])
export type CourseAudience = z.infer<typeof CourseAudience>

/** draft → open (for registration) → running → finished; cancelled with a reason before it is finished. */
export const BatchState = z.enum(['draft', 'open', 'running', 'finished', 'cancelled'])
export type BatchState = z.infer<typeof BatchState>

/** registered → admitted | refused; admitted → finished (a graduate) | withdrew | dropped_out, each with a reason. */
export const TraineeState = z.enum(['registered', 'admitted', 'refused', 'withdrew', 'dropped_out', 'finished'])
export type TraineeState = z.infer<typeof TraineeState>

/** Months after the end of the course at which graduates are asked (DOMAIN 2.5). */
export const OutcomeMonths = z.union([z.literal(3), z.literal(6), z.literal(12)])
export type OutcomeMonths = z.infer<typeof OutcomeMonths>

/** What a graduate does. `unreachable`: tried and not reached. Nobody asked yet is no outcome at all; neither is ever counted as jobless. */
export const OutcomeStatus = z.enum([
  'formal',
  'informal',
  'own_business',
  'internship',
  'school',
  'not_yet',
  'unreachable',
])
export type OutcomeStatus = z.infer<typeof OutcomeStatus>

/** How well an outcome is known, weakest first. */
export const Evidence = z.enum(['self_reported', 'employer_confirmed', 'payroll'])
export type Evidence = z.infer<typeof Evidence>

/** The name of a person, written in letters: marks that nobody sees are no name. */
export const WrittenName = (most: number) =>
  z
    .string()
    .trim()
    .min(2)
    .max(most)
    .refine((text) => (text.match(/\p{L}/gu) ?? []).length >= 2, { error: 'name_unwritten' })
