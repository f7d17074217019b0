import { z } from 'zod'
import { AgencyKind, Capacity } from '../../organisations/shapes.ts'
import { Day, Id } from '../../shapes.ts'
import { AgencyName, Answer, ParticipantRole } from '../shapes.ts'

/** Posts that meet every condition given; an empty condition lets all through. */
export const RosterClause = z.object({
  kinds: z.array(AgencyKind).max(7).default([]),
  agencyIds: z.array(Id).max(200).default([]),
  headsOnly: z.boolean().default(true),
  /** As the post has it: `II.b`; small and capital letters alike. */
  ranks: z.array(z.string().trim().min(1).max(60)).max(20).default([]),
  /** Each of these words is in the title. */
  titleWords: z.string().trim().max(100).default(''),
})
export type RosterClause = z.infer<typeof RosterClause>

/** Posts of any clause of `include` that are in none of `exclude`. */
export const RosterRule = z.object({
  include: z.array(RosterClause).min(1).max(10),
  exclude: z.array(RosterClause).max(10).default([]),
})
export type RosterRule = z.infer<typeof RosterRule>

export const RosterAgency = AgencyName.extend({ kind: AgencyKind })

/** One person who is called, for one post or several. */
export const RosterCall = z.object({
  positionId: Id,
  agency: RosterAgency,
  title: z.string(),
  rank: z.string(),
  personName: z.string(),
  sex: z.enum(['L', 'P']).nullable(),
  capacity: Capacity,
  /** The holder who is away, where a Plh is called for him. */
  standsInFor: z.string().nullable(),
  /** Further posts of the rule that the same person holds: called once. */
  otherTitles: z.array(z.string()),
})
export type RosterCall = z.infer<typeof RosterCall>

export const RosterGap = z.object({ positionId: Id, agency: RosterAgency, title: z.string(), rank: z.string() })
export type RosterGap = z.infer<typeof RosterGap>

export const RosterPreview = z.object({
  onDay: Day,
  calls: z.array(RosterCall),
  /** Posts that nobody holds on the day. */
  gaps: z.array(RosterGap),
  counts: z.array(
    z.object({ kind: AgencyKind, posts: z.number().int(), called: z.number().int(), vacant: z.number().int() }),
  ),
})
export type RosterPreview = z.infer<typeof RosterPreview>

export const Participant = z.object({
  id: Id,
  role: ParticipantRole,
  source: z.enum(['rule', 'hand', 'list']),
  agency: RosterAgency.nullable(),
  positionId: Id.nullable(),
  personName: z.string(),
  title: z.string(),
  otherTitles: z.array(z.string()),
  capacity: Capacity.nullable(),
  standsInFor: z.string().nullable(),
  sex: z.enum(['L', 'P']).nullable(),
  answer: Answer,
  answerNote: z.string(),
  answeredAt: z.string().nullable(),
  /** The answer was given before the gathering was moved. */
  answeredBeforeMove: z.boolean(),
  representativeName: z.string(),
  representativeTitle: z.string(),
  invitedAt: z.string().nullable(),
  /** Not called yet, or called for a day or place that has changed since. */
  needsInvitation: z.boolean(),
  /** Null for everybody but the organiser. */
  contact: z.object({ phone: z.string().nullable(), email: z.string().nullable() }).nullable(),
  version: z.number().int(),
  can: z.object({ answer: z.boolean(), change: z.boolean() }),
})
export type Participant = z.infer<typeof Participant>

/** One line of what has changed in the offices since people were called. */
export const RosterDifference = z.object({
  /** Names the line when it is accepted. */
  key: z.string(),
  /**
   * replaced: the post has another holder; acting: the same person in another capacity; left: nobody holds it now; ended: the post is no longer
   * there or the rule no longer names it; added: a post of the rule for which nobody was called.
   */
  kind: z.enum(['replaced', 'acting', 'left', 'ended', 'added']),
  agency: RosterAgency.nullable(),
  title: z.string(),
  before: z.object({ personName: z.string(), capacity: Capacity.nullable(), answer: Answer }).nullable(),
  after: z.object({ personName: z.string(), capacity: Capacity, standsInFor: z.string().nullable() }).nullable(),
})
export type RosterDifference = z.infer<typeof RosterDifference>
