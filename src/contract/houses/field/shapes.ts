import { z } from 'zod'
import { ClockOffset, DeviceInstant, DeviceTime, Typed } from '../../offline/device.ts'
import { Id } from '../../shapes.ts'
import { Occasion, PhotoAngle, PhotoDoubt, PhotoStage, StageInForm } from '../shapes.ts'

/** What an officer answers to a question: words, a number, yes or no, the value of a choice. */
export const AnswerValue = z.union([Typed.pipe(z.string().max(1000)), z.number(), z.boolean()])
export type AnswerValue = z.infer<typeof AnswerValue>

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

/** Why a photograph is not taken. */
export const PHOTO_REFUSALS = [
  ...(['photo_empty', 'photo_format', 'photo_heic', 'photo_broken', 'photo_too_large', 'photo_too_small'] as const),
  ...(['photo_changed', 'photo_doubtful', 'photos_full', 'house_over'] as const),
] as const

/** Why something that an officer has taken off the device was refused: an answer, a photograph, or a picture that the browser had lost. */
const DiscardReason = z.enum([
  ...AnswerRefusal.options,
  ...PHOTO_REFUSALS,
  ...(['too_large', 'not_found', 'invalid_input', 'idempotency_reused', 'picture_lost'] as const),
])

/** Something refused that an officer has taken off the device: what it was, never its contents. */
export const Discarded = z.object({
  id: Id,
  houseId: Id,
  what: z.enum(['answer', 'photo']),
  /** The question or the angle. */
  of: z.string().regex(/^[a-z][a-z0-9_]{0,59}$/),
  /** Null where the device does not know it, or says what nobody here does. */
  why: DiscardReason.nullable().catch(null),
})

/** Answers of a device as they come, by its link or in a file. */
export const AnswerBatch = z.object({
  run: Id,
  /** Server minus device: measured just now, or when the device last heard of the server. */
  offsetMs: ClockOffset,
  /** Checked one by one: a spoilt item must not hold up the others. */
  items: z.array(z.unknown()).max(500),
})

/** A number of a form; an empty field says nothing, least of all 0. */
const FormNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\s*$/)
    .transform(() => undefined)
    .or(z.coerce.number().min(least).max(most))
    .optional()

/** One photograph of a device as it comes, by its link or in a file. */
export const PhotoForm = z.object({
  id: Id,
  houseId: Id,
  stage: StageInForm,
  angle: PhotoAngle,
  deviceAt: DeviceInstant,
  run: Id,
  /** Server minus device, measured just now; the page adds what its clock was set by since. */
  offsetMs: z.coerce.number().int().pipe(ClockOffset),
  latitude: FormNumber(-90, 90),
  longitude: FormNumber(-180, 180),
  accuracyM: FormNumber(0, 1_000_000),
  /** Of the file, made on the device; browsers withhold cryptography on plain http. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  ghostOf: Id.optional(),
  /** What the officer says to the doubts. */
  reason: z.string().trim().max(300).default(''),
  file: z.file(),
})

export const PhotoOutcome = z.object({
  id: Id,
  outcome: z.enum(['kept', 'known']),
  doubts: z.array(PhotoDoubt),
  progress: z.number().int(),
})
