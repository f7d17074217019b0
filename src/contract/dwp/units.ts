import { z } from 'zod'
import { base, errors } from '../errors.ts'
import { Capacity } from '../organisations/shapes.ts'
import { Day, Id } from '../shapes.ts'
import { AgencyName, BoardPost, Name, One, Phone, Reason, Share, Version, Words } from './shapes.ts'

/** Who holds a post of a board. */
export const PostHolder = z.object({
  id: Id,
  post: BoardPost,
  personName: z.string(),
  /** Null for whoever may not read it, and where none is known. */
  phone: z.string().nullable(),
  /** A chair by her husband's office: the head's post and who held it when she became chair. */
  byOffice: z.object({ title: z.string(), holder: z.string() }).nullable(),
  decree: z.string(),
  validFrom: Day,
  validUntil: Day.nullable(),
  endReason: z.string(),
})
export type PostHolder = z.infer<typeof PostHolder>

export const Board = z.object({
  id: Id,
  termFrom: Day,
  termUntil: Day,
  decree: z.string(),
  version: Version,
  /** Who holds the posts today, in the order of the posts; of another term, who held them last. */
  posts: z.array(PostHolder),
  former: z.array(PostHolder),
})
export type Board = z.infer<typeof Board>

/** The head's office beside a unit has passed on while his wife is still chair: to be answered, never changed silently. */
export const ChairChange = z.object({
  id: Id,
  unit: AgencyName,
  chair: z.string(),
  /** The office: "Kepala Dinas Ketahanan Pangan". */
  office: z.string(),
  formerHead: z.string(),
  /** Null: the office stands empty. */
  newHead: z.object({ name: z.string(), capacity: Capacity }).nullable(),
  changedOn: Day,
  dueOn: Day.nullable(),
  state: z.enum(['open', 'replaced', 'kept', 'gone']),
  answerReason: z.string(),
  can: z.object({ answer: z.boolean() }),
})
export type ChairChange = z.infer<typeof ChairChange>

export const UnitRow = AgencyName.extend({
  /** The agency it stands beside. */
  parent: AgencyName.nullable(),
  areaCode: z.string().nullable(),
  leads: z.boolean(),
  chair: z.string().nullable(),
  termUntil: Day.nullable(),
  isTermOver: z.boolean(),
  openChairChange: z.boolean(),
  /** Null: never visited. */
  lastVisitOn: Day.nullable(),
  nextVisitOn: Day.nullable(),
  /** What follows is null for whoever may not read it. */
  members: z.number().int().nullable(),
  share: Share,
  isFallingAway: z.boolean().nullable(),
  openFindings: z.number().int().nullable(),
})
export type UnitRow = z.infer<typeof UnitRow>

export const Unit = UnitRow.extend({
  boards: z.array(Board),
  /** The head of the agency beside it, today. */
  head: z.object({ title: z.string(), holder: z.string().nullable() }).nullable(),
  can: z.object({
    edit: z.boolean(),
    readMembers: z.boolean(),
    readInside: z.boolean(),
    makeLeading: z.boolean(),
  }),
})
export type Unit = z.infer<typeof Unit>

const PostInput = z.object({
  post: BoardPost,
  personName: Name,
  phone: Phone.default(''),
  /** Chair by her husband's office. */
  byOffice: z.boolean().default(false),
  decree: Words.default(''),
  validFrom: Day,
})

/** Units, their boards, and who is chair because of whom. */
export const units = {
  list: base
    .route({ method: 'GET', path: '/dwp/units', summary: 'DWP units; those not visited for longest first' })
    .output(
      z.object({
        rows: z.array(UnitRow),
        can: z.object({ planRounds: z.boolean(), readInside: z.boolean() }),
        ownUnitId: Id.nullable(),
      }),
    ),
  get: base.route({ method: 'GET', path: '/dwp/units/{id}' }).input(One).output(Unit),
  lead: base
    .route({ method: 'POST', path: '/dwp/units/{id}/lead', summary: 'This unit leads: plans visits, reads all units' })
    .input(One)
    .output(Unit),
  openBoard: base
    .route({ method: 'POST', path: '/dwp/units/{id}/boards', summary: 'A board for a term of office' })
    .errors(errors('period_invalid', 'dwp_terms_overlap'))
    .input(One.extend({ termFrom: Day, termUntil: Day.nullable().default(null), decree: Words.default('') }))
    .output(Unit),
  changeBoard: base
    .route({ method: 'PUT', path: '/dwp/boards/{id}' })
    .errors(errors('conflict', 'period_invalid', 'dwp_terms_overlap'))
    .input(One.extend({ termFrom: Day, termUntil: Day, decree: Words, version: Version }))
    .output(Unit),
  fillPost: base
    .route({ method: 'POST', path: '/dwp/boards/{id}/posts', summary: 'Who holds a post from a day on' })
    .errors(errors('dwp_post_outside_term', 'dwp_post_taken', 'dwp_no_head_post'))
    .input(One.extend(PostInput.shape))
    .output(Unit),
  endPost: base
    .route({ method: 'POST', path: '/dwp/posts/{id}/end', summary: 'The last day of somebody in a post' })
    .errors(errors('period_invalid', 'wrong_state'))
    .input(One.extend({ lastDay: Day, reason: Reason }))
    .output(Unit),
  chairChanges: base
    .route({ method: 'GET', path: '/dwp/chair-changes', summary: 'Chairs whose husband’s office has passed on' })
    .output(z.object({ changes: z.array(ChairChange) })),
  replaceChair: base
    .route({ method: 'POST', path: '/dwp/chair-changes/{id}/replace', summary: 'PAW: the new chair, with her decree' })
    .errors(errors('wrong_state', 'dwp_post_outside_term', 'dwp_no_head_post', 'period_invalid'))
    .input(
      One.extend({
        personName: Name,
        phone: Phone.default(''),
        decree: z.string().trim().min(3).max(300),
        validFrom: Day,
      }),
    )
    .output(ChairChange),
  keepChair: base
    .route({ method: 'POST', path: '/dwp/chair-changes/{id}/keep', summary: 'She stays until the end of the term' })
    .errors(errors('wrong_state'))
    .input(One.extend({ reason: Reason }))
    .output(ChairChange),
}
