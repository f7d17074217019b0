import { z } from 'zod'
import { DeviceTime, Typed } from '../../offline/device.ts'
import { Id, LoggedWords } from '../../shapes.ts'

/** What came out for one person in one session. */
export const AttendanceStatus = z.enum(['present', 'late', 'excused', 'represented', 'absent'])
export type AttendanceStatus = z.infer<typeof AttendanceStatus>

/** in, out: at the door; undo: takes an own fact back; ruling: the organiser's decision over what contradicts itself. */
export const FactKind = z.enum(['in', 'out', 'undo', 'ruling'])
export type FactKind = z.infer<typeof FactKind>

/** personal_qr: the person's own code; session_qr: the projected code of the session; hand: by name. */
export const Means = z.enum(['personal_qr', 'session_qr', 'hand'])
export type Means = z.infer<typeof Means>

/**
 * How the true instant was found. server: the server's own clock, or the instant a session code was shown; measured: by the difference of clocks at
 * the sync; known: by the difference known when the fact was made, since the clock was set afterwards; assumed: neither was sure.
 */
export const ClockBasis = z.enum(['server', 'measured', 'known', 'assumed'])
export type ClockBasis = z.infer<typeof ClockBasis>

/**
 * present_and_excused, present_and_represented: two statements that cannot both be true; statements_differ: excused by one, represented by another;
 * two_places: checked in to two sessions at the same time; far_outside: checked in far from the time of the session; removed: no longer called.
 */
export const ConflictKind = z.enum([
  'present_and_excused',
  'present_and_represented',
  'statements_differ',
  'two_places',
  'far_outside',
  'removed',
])
export type ConflictKind = z.infer<typeof ConflictKind>

/** The rules of attendance; each may be set for one gathering, with its source. */
export const AttendanceRules = z.object({
  /** Minutes after the start from which a check-in is late. */
  lateMinutes: z.number().int().min(0).max(240),
  /** Minutes before the start and after the end outside which a check-in is doubtful. */
  nearMinutes: z.number().int().min(0).max(720),
  /** Share of the sessions in percent from which a participant has passed (*lulus*). */
  passPercent: z.number().min(0).max(100),
  /** Whether a session in which somebody was represented counts for the own certificate. */
  representedCounts: z.boolean(),
  /** Fewest feedbacks before any of them is shown. */
  feedbackLeast: z.number().int().min(1).max(100),
})
export type AttendanceRules = z.infer<typeof AttendanceRules>

export const RulesInForce = AttendanceRules.extend({
  /** Where the rules come from: regulation and date, or who set them. */
  source: z.string(),
  isOwn: z.boolean(),
})
export type RulesInForce = z.infer<typeof RulesInForce>

export const StatusCounts = z.object({
  present: z.number().int(),
  late: z.number().int(),
  excused: z.number().int(),
  represented: z.number().int(),
  absent: z.number().int(),
})
export type StatusCounts = z.infer<typeof StatusCounts>

export const Person = z.object({ id: Id, name: z.string(), title: z.string(), agency: z.string() })
export type Person = z.infer<typeof Person>

export const Fact = z.object({
  id: Id,
  kind: FactKind,
  statement: AttendanceStatus,
  reason: z.string(),
  representedBy: z.string(),
  means: Means,
  /** Name of the device; null: without one. */
  device: z.string().nullable(),
  /** What the clock of the device showed, and the corrected instant. */
  deviceAt: z.string(),
  at: z.string(),
  clockBasis: ClockBasis,
  receivedAt: z.string(),
  isUndone: z.boolean(),
})
export type Fact = z.infer<typeof Fact>

/** Words of a reason; short, and without numbers of people. */
export const Reason = LoggedWords(3, 500)

/** One thing that a device tells; the id makes sending it again harmless. */
export const ToldFact = DeviceTime.extend({
  id: Id,
  kind: z.enum(['in', 'out', 'undo']),
  sessionId: Id,
  participantId: Id,
  statement: z.enum(['present', 'excused', 'represented']).default('present'),
  reason: Typed.max(500).default(''),
  representedBy: Typed.max(200).default(''),
  means: Means,
  /** The signature in a personal code. */
  mac: z.string().max(64).optional(),
  /** Of an undo. */
  undoes: Id.optional(),
  /** Somebody who was not on the roster, registered at the door under `participantId`. */
  walkIn: z.object({ name: Typed.min(2).max(200), title: Typed.max(200).default('') }).optional(),
})
export type ToldFact = z.infer<typeof ToldFact>

/** Why one item of a batch was not taken; the others are. */
export const Refusal = z.enum([
  'forged',
  'unknown_participant',
  'unknown_session',
  'code_invalid',
  'reason_missing',
  'malformed',
])
export type Refusal = z.infer<typeof Refusal>

export const ItemAnswer = z.object({
  id: z.string(),
  /** kept: taken now; known: the same fact came before; refused: not taken, see `why`. */
  outcome: z.enum(['kept', 'known', 'refused']),
  why: Refusal.nullable(),
})
export type ItemAnswer = z.infer<typeof ItemAnswer>
