import { z } from 'zod'
import { Day, Id } from '../shapes.ts'
import { BOARD_POSTS } from './board-posts.ts'

export const AgencyName = z.object({ id: Id, shortName: z.string(), name: z.string() })

export const BoardPost = z.enum(BOARD_POSTS)
export type BoardPost = z.infer<typeof BoardPost>

/** Bidang: pendidikan, ekonomi, sosial budaya, sekretariat. */
export const Field = z.enum(['education', 'economy', 'social_culture', 'secretariat'])
export type Field = z.infer<typeof Field>

/** Sumber dana: iuran, usaha, sumbangan, hibah. */
export const Fund = z.enum(['dues', 'business', 'donation', 'grant'])
export type Fund = z.infer<typeof Fund>

/** `revived`: woken from sleep, with a reason, and live now. */
export const ProgrammeState = z.enum(['draft', 'active', 'asleep', 'revived', 'withdrawn'])
export type ProgrammeState = z.infer<typeof ProgrammeState>

export const PartnerKind = z.enum(['business', 'community', 'university', 'agency', 'person'])
export type PartnerKind = z.infer<typeof PartnerKind>

export const CheckAnswer = z.enum(['yes', 'partly', 'no', 'not_seen'])
export type CheckAnswer = z.infer<typeof CheckAnswer>

export const VisitState = z.enum(['planned', 'held', 'cancelled'])
export type VisitState = z.infer<typeof VisitState>

/** Percent of meetings attended; null where there were none. */
export const Share = z.number().min(0).max(100).nullable()

export const Name = z.string().trim().min(2).max(200)
export const Words = z.string().trim().max(2000)
export const Reason = z.string().trim().min(3).max(2000)
export const Phone = z
  .string()
  .trim()
  .regex(/^(\+?[\d\s-]{6,20})?$/)
export const Version = z.number().int().min(1)
export const Quarter = z.coerce.number().int().min(1).max(4)
export const One = z.object({ id: Id })

/** A follow-up that a visit or an evaluation opens: what, whose, until when. */
export const NewFinding = z.object({
  itemKey: z.string().max(60).default(''),
  text: Reason,
  ownerAgencyId: Id,
  dueOn: Day,
})

/** What was found, with the follow-up it became. */
export const Finding = z.object({
  id: Id,
  itemKey: z.string(),
  text: z.string(),
  owner: AgencyName,
  dueOn: Day,
  state: z.enum(['open', 'done', 'dropped']),
  isOverdue: z.boolean(),
  followupId: Id,
})
export type Finding = z.infer<typeof Finding>
