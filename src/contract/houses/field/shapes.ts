import { z } from 'zod'
import { ClockOffset, DeviceInstant, Typed } from '../../gatherings/attendance/shapes.ts'
import { Id } from '../../shapes.ts'
import { Occasion, PhotoAngle, PhotoStage } from '../shapes.ts'

/** What an officer answers to a question: words, a number, yes or no, the value of a choice. */
export const AnswerValue = z.union([Typed.pipe(z.string().max(1000)), z.number(), z.boolean()])
export type AnswerValue = z.infer<typeof AnswerValue>

/** When a device said something, by its own clock, and what it knew of that clock. */
export const DeviceTime = z.object({
  deviceAt: DeviceInstant,
  /** Which run of the page made it; a new one after each start. */
  run: Id,
  /** Milliseconds by which the running page saw its clock being set since; negative: back. */
  shiftMs: ClockOffset.default(0),
  /** The difference of clocks known at that time and the run it was measured in. */
  known: z.object({ offsetMs: ClockOffset, run: Id }).nullable().default(null),
})

/** One answer that a device tells; the id makes sending it again harmless. */
export const ToldAnswer = DeviceTime.extend({
  id: Id,
  houseId: Id,
  occasion: Occasion,
  field: z.string().regex(/^[a-z][a-z0-9_]{0,59}$/),
  value: AnswerValue,
  /** The answers to the same question that the officer had before their eyes. */
  basedOn: z.array(Id).max(50).default([]),
})
export type ToldAnswer = z.infer<typeof ToldAnswer>

/** Why one answer of a batch was not taken; the others are. */
export const AnswerRefusal = z.enum(['malformed', 'unknown_house', 'house_over', 'unknown_question', 'value_invalid'])
export type AnswerRefusal = z.infer<typeof AnswerRefusal>

export const AnswerOutcome = z.object({
  id: z.string(),
  /** kept: taken now; known: the same came before; refused: not taken, see `why`. */
  outcome: z.enum(['kept', 'known', 'refused']),
  why: AnswerRefusal.nullable(),
})
export type AnswerOutcome = z.infer<typeof AnswerOutcome>

/** One answer that nobody has superseded, and whose it is. */
export const StandingAnswer = z.object({
  id: Id,
  value: AnswerValue,
  by: z.string(),
  /** Whether whoever asks gave it. */
  isOwn: z.boolean(),
  at: z.string(),
})
export type StandingAnswer = z.infer<typeof StandingAnswer>

/** What stands for one question: one answer, or several that contradict each other until somebody decides. */
export const StandingField = z.object({
  occasion: Occasion,
  field: z.string(),
  /** The newest of those that stand. */
  value: AnswerValue,
  isConflict: z.boolean(),
  /** What nobody has superseded, the newest first. */
  answers: z.array(StandingAnswer),
  /** How often it was answered in all. */
  told: z.number().int(),
})
export type StandingField = z.infer<typeof StandingField>

export const KnownPhoto = z.object({
  id: Id,
  stage: PhotoStage,
  angle: PhotoAngle,
  takenAt: z.string(),
  by: z.string(),
})
export type KnownPhoto = z.infer<typeof KnownPhoto>
