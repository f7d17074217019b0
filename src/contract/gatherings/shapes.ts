import { z } from 'zod'
import { AreaCode, Day, Id } from '../shapes.ts'

export const GatheringKind = z.enum(['meeting', 'visit', 'training', 'retreat'])
export type GatheringKind = z.infer<typeof GatheringKind>

/** internal: the organiser alone; invited: the organiser, the coordinators and whoever is called; region: every agency. */
export const Visibility = z.enum(['internal', 'invited', 'region'])
export type Visibility = z.infer<typeof Visibility>

/**
 * draft → announced (the call went out) → held (by its organiser, from its first day on) → closed (minutes final, or a reason why there are none).
 * closed → held again with a reason; draft and announced → cancelled with a reason.
 */
export const GatheringState = z.enum(['draft', 'announced', 'held', 'closed', 'cancelled'])
export type GatheringState = z.infer<typeof GatheringState>

export const SessionKind = z.enum(['session', 'break', 'ceremony', 'travel'])
export type SessionKind = z.infer<typeof SessionKind>

export const ParticipantRole = z.enum(['participant', 'speaker', 'committee', 'guest'])
export type ParticipantRole = z.infer<typeof ParticipantRole>

/** What the person called has answered. */
export const Answer = z.enum(['none', 'coming', 'declined', 'represented'])
export type Answer = z.infer<typeof Answer>

export const AgencyName = z.object({ id: Id, shortName: z.string(), name: z.string() })

const Title = z.string().trim().min(3).max(300)
const Text = z.string().trim().max(4000)

export const GatheringInput = z.object({
  kind: GatheringKind,
  title: Title,
  purpose: Text.default(''),
  /** The decree, circular or invitation it rests on. */
  legalBase: Text.default(''),
  organiserAgencyId: Id,
  visibility: Visibility.default('invited'),
  place: z.string().trim().max(300).default(''),
  areaCode: AreaCode.nullable().default(null),
  /** Days of the region's own calendar, both included. */
  startsOn: Day,
  endsOn: Day,
})
export type GatheringInput = z.infer<typeof GatheringInput>

export const Gathering = z.object({
  id: Id,
  kind: GatheringKind,
  title: z.string(),
  purpose: z.string(),
  legalBase: z.string(),
  organiser: AgencyName,
  visibility: Visibility,
  place: z.string(),
  areaCode: AreaCode.nullable(),
  startsOn: Day,
  endsOn: Day,
  state: GatheringState,
  stateReason: z.string(),
  agendaVersion: z.number().int(),
  announcedAt: z.string().nullable(),
  clonedFrom: Id.nullable(),
  /** It was moved after the call went out: when, from which first day, and why. */
  moved: z.object({ at: z.string(), from: Day, reason: z.string() }).nullable(),
  version: z.number().int(),
  can: z.object({
    /** Change its particulars, agenda and roster. */
    edit: z.boolean(),
    announce: z.boolean(),
    /** Call it off or move it: while it is still to come. */
    cancel: z.boolean(),
    /** Mark it as held: its first day has come. */
    hold: z.boolean(),
    close: z.boolean(),
    reopen: z.boolean(),
    /** Read what is the organiser's alone: lodging, health notes, phone numbers. */
    readPrivate: z.boolean(),
  }),
})
export type Gathering = z.infer<typeof Gathering>

export const Session = z.object({
  id: Id,
  title: z.string(),
  kind: SessionKind,
  /** Instants; shown in the region's zone. */
  startsAt: z.string(),
  endsAt: z.string(),
  /** The same in the region's zone: the day, and times as `08:30`; an end may be `24:00`. */
  day: Day,
  startTime: z.string(),
  endTime: z.string(),
  place: z.string(),
  note: z.string(),
  /** JP. */
  lessonHours: z.number(),
  takesAttendance: z.boolean(),
  /** The open follow-up that put itself on this agenda. */
  carriedFrom: Id.nullable(),
  /** Why it does not take place; empty: it does. */
  cancelledReason: z.string(),
})
export type Session = z.infer<typeof Session>
