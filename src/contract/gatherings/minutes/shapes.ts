import { z } from 'zod'
import {
  AgencyName as FollowupAgency,
  FollowupKind,
  FollowupState,
  OwnerPost,
  Subject,
  Waiting,
} from '../../followups/shapes.ts'
import { Day, Id } from '../../shapes.ts'
import { SessionKind } from '../shapes.ts'

/** draft: the organiser's own; correcting: the agencies called read and remark; final: locked, changed by ralat only. */
export const MinutesState = z.enum(['draft', 'correcting', 'final'])
export type MinutesState = z.infer<typeof MinutesState>

/** What is written down of an agenda item. */
export const NotePart = z.enum(['discussion', 'conclusion'])
export type NotePart = z.infer<typeof NotePart>

/** Who has a part in the meeting: chair, secretary, note taker. */
export const Officer = z.object({
  name: z.string().trim().max(200),
  title: z.string().trim().max(300),
  nip: z.union([z.literal(''), z.string().regex(/^\d{18}$/)]),
})
export type Officer = z.infer<typeof Officer>

export const Note = z.object({
  text: z.string(),
  /** 0: nothing was written yet. */
  version: z.number().int().min(0),
  by: z.string(),
  at: z.string().nullable(),
})
export type Note = z.infer<typeof Note>

/** A decision, promise, obstacle or finding of the meeting: it lives among the followups. */
export const Outcome = z.object({
  id: Id,
  kind: FollowupKind,
  what: z.string(),
  owner: FollowupAgency,
  post: OwnerPost.nullable(),
  dueOn: Day,
  state: FollowupState,
  subjects: z.array(Subject),
  version: z.number().int(),
})
export type Outcome = z.infer<typeof Outcome>

/** proposed: it put itself on the agenda and nobody has decided yet. */
export const CarriedState = z.enum(['proposed', 'accepted', 'put_off', 'resolved'])
export type CarriedState = z.infer<typeof CarriedState>

/** What is still open from before. */
export const CarriedItem = z.object({
  followupId: Id,
  kind: FollowupKind,
  what: z.string(),
  owner: FollowupAgency,
  post: OwnerPost.nullable(),
  dueOn: Day,
  isOverdue: z.boolean(),
  waiting: Waiting.nullable(),
  followupState: FollowupState,
  /** Since when it is open. */
  openSince: Day,
  source: z.string(),
  /** On how many earlier agendas it stood. */
  timesCarried: z.number().int(),
  state: CarriedState,
  reason: z.string(),
  /** The agenda item it stands under. */
  sessionId: Id.nullable(),
})
export type CarriedItem = z.infer<typeof CarriedItem>

export const MinutesItem = z.object({
  session: z.object({
    id: Id,
    title: z.string(),
    kind: SessionKind,
    startsAt: z.string(),
    endsAt: z.string(),
  }),
  discussion: Note,
  conclusion: Note,
  outcomes: z.array(Outcome),
  carried: z.array(CarriedItem),
})
export type MinutesItem = z.infer<typeof MinutesItem>

/** Who came, counted with its split; `answers` where no attendance was taken. */
export const Presence = z.object({
  source: z.enum(['attendance', 'answers']),
  called: z.number().int(),
  present: z.number().int(),
  represented: z.number().int(),
  excused: z.number().int(),
  women: z.number().int(),
  men: z.number().int(),
  /** Neither said nor read from a NIP. */
  sexUnknown: z.number().int(),
  agencies: z.array(z.object({ name: z.string(), people: z.number().int() })),
})
export type Presence = z.infer<typeof Presence>

export const Remark = z.object({
  id: Id,
  sessionId: Id.nullable(),
  agency: z.string(),
  text: z.string(),
  by: z.string(),
  at: z.string(),
  outcome: z.enum(['taken', 'not_taken']).nullable(),
  answer: z.string(),
})
export type Remark = z.infer<typeof Remark>

/** Ralat: what stood in the final minutes, what stands now, and why. */
export const Revision = z.object({
  revision: z.number().int(),
  sessionId: Id.nullable(),
  part: z.enum(['discussion', 'conclusion', 'opening', 'closing']),
  earlier: z.string(),
  later: z.string(),
  reason: z.string(),
  by: z.string(),
  at: z.string(),
})
export type Revision = z.infer<typeof Revision>

export const MinutesHead = z.object({
  chair: Officer,
  secretary: Officer,
  recorder: Officer,
  openedAt: z.iso.datetime().nullable(),
  closedAt: z.iso.datetime().nullable(),
  opening: z.string().max(8000),
  closing: z.string().max(8000),
})
export type MinutesHead = z.infer<typeof MinutesHead>

export const Minutes = MinutesHead.extend({
  gatheringId: Id,
  state: MinutesState,
  /** How many corrections were made since they were final. */
  revision: z.number().int(),
  /** Of the head; 0: nobody has begun. */
  version: z.number().int(),
  sentAt: z.string().nullable(),
  /** Until when the agencies called may remark. */
  answerBy: Day.nullable(),
  finalisedAt: z.string().nullable(),
  presence: Presence,
  items: z.array(MinutesItem),
  remarks: z.array(Remark),
  revisions: z.array(Revision),
  can: z.object({
    write: z.boolean(),
    send: z.boolean(),
    finalise: z.boolean(),
    correct: z.boolean(),
    remark: z.boolean(),
  }),
})
export type Minutes = z.infer<typeof Minutes>

export const OutcomeInput = z.object({
  kind: FollowupKind,
  what: z.string().trim().min(3).max(500),
  ownerAgencyId: Id,
  /** Null: the agency as such owes it. */
  ownerPositionId: Id.nullable().default(null),
  dueOn: Day,
  subjects: z.array(Subject).max(20).default([]),
})
export type OutcomeInput = z.infer<typeof OutcomeInput>
