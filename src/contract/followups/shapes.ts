import { z } from 'zod'
import { Capacity } from '../organisations/shapes.ts'
import { Day, Id } from '../shapes.ts'

export const FollowupState = z.enum(['open', 'done', 'dropped'])
export type FollowupState = z.infer<typeof FollowupState>

/** komitmen, temuan, hambatan, keputusan. */
export const FollowupKind = z.enum(['promise', 'finding', 'obstacle', 'decision'])
export type FollowupKind = z.infer<typeof FollowupKind>

/**
 * What it came from. `overlap_pair`: id is `<activity>/<activity>`, as in the address of the pair; `gathering`: its id, or
 * `<gathering>/<session>`; `direct`: noted by hand, id empty.
 */
export const SourceKind = z.enum(['overlap_pair', 'gathering', 'visit', 'evaluation', 'course_batch', 'direct'])
export type SourceKind = z.infer<typeof SourceKind>

/** concerned: the owner, the coordinators and the agencies concerned; internal: the owning agency alone. */
export const Audience = z.enum(['concerned', 'internal'])
export type Audience = z.infer<typeof Audience>

export const SubjectKind = z.enum(['programme', 'priority', 'activity', 'overlap_pair'])
/** What it is tied to; the title as it was then. */
export const Subject = z.object({
  kind: SubjectKind,
  /** For a pair `<activity>/<activity>`. */
  id: z.string().max(80),
  title: z.string().max(500),
})
export type Subject = z.infer<typeof Subject>

export const AgencyName = z.object({ id: Id, shortName: z.string(), name: z.string() })
const PersonName = z.object({ id: z.string(), name: z.string() })

/** The post that owes it, and who holds it today. */
export const OwnerPost = z.object({
  id: Id,
  title: z.string(),
  /** `vacant`: nobody holds it; `ended`: the post or its agency is no more; `away`: a Plh stands beside its holder. */
  state: z.enum(['filled', 'away', 'acting', 'vacant', 'ended']),
  holders: z.array(z.object({ name: z.string(), capacity: Capacity })),
  /** Who held it on the day it was promised; empty when it was vacant. */
  holderThen: z.string(),
  /** Of a vacant or ended post: who held it last, and until when. */
  lastHolder: z.object({ name: z.string(), until: Day.nullable() }).nullable(),
})
export type OwnerPost = z.infer<typeof OwnerPost>

export const Waiting = z.object({
  agency: AgencyName,
  since: Day,
  /** Whole days until today. */
  days: z.number().int(),
  reason: z.string(),
})

export const Followup = z.object({
  id: Id,
  kind: FollowupKind,
  /** What is to be done, one sentence. */
  what: z.string(),
  owner: AgencyName,
  post: OwnerPost.nullable(),
  /** The person of that agency who was named, if any. */
  person: PersonName.nullable(),
  dueOn: Day,
  /** The due day before any extension; null: never extended. */
  firstDueOn: Day.nullable(),
  /** Open and past its day, by the region's own calendar. */
  isOverdue: z.boolean(),
  /** Days until it is due, negative when it is late. */
  daysLeft: z.number().int(),
  state: FollowupState,
  audience: Audience,
  waiting: Waiting.nullable(),
  subjects: z.array(Subject),
  source: z.object({ kind: SourceKind, id: z.string(), title: z.string() }),
  /** What was shown when it was closed: a document number, a sentence. */
  evidence: z.string(),
  evidenceLink: z.string(),
  createdAt: z.string(),
  closedAt: z.string().nullable(),
  version: z.number().int(),
  can: z.object({
    close: z.boolean(),
    drop: z.boolean(),
    reopen: z.boolean(),
    comment: z.boolean(),
    extend: z.boolean(),
    wait: z.boolean(),
    handOver: z.boolean(),
  }),
})
export type Followup = z.infer<typeof Followup>

export const FollowupEventKind = z.enum([
  'opened',
  'commented',
  'closed',
  'dropped',
  'reopened',
  'source_changed',
  'extended',
  'waiting_began',
  'waiting_ended',
  'handed_over',
  'escalated',
])
export type FollowupEventKind = z.infer<typeof FollowupEventKind>

/** What the words of an event need: days, names of agencies and posts. */
export const EventData = z.object({
  from: z.string().optional(),
  to: z.string().optional(),
  agency: z.string().optional(),
  days: z.number().int().optional(),
  recipient: z.string().optional(),
})
export type EventData = z.infer<typeof EventData>

export const FollowupEvent = z.object({
  id: Id,
  kind: FollowupEventKind,
  text: z.string(),
  data: EventData,
  by: z.string(),
  at: z.string(),
})
export type FollowupEvent = z.infer<typeof FollowupEvent>
