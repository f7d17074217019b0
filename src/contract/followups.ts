import { z } from 'zod'
import { base, errors } from './errors.ts'
import { Day, Id, Paging, pageOf, severalOf } from './shapes.ts'

export const FollowupState = z.enum(['open', 'done', 'dropped'])
export type FollowupState = z.infer<typeof FollowupState>

const AgencyName = z.object({ id: Id, shortName: z.string(), name: z.string() })
const PersonName = z.object({ id: z.string(), name: z.string() })

export const Followup = z.object({
  id: Id,
  /** What is to be done, one sentence. */
  what: z.string(),
  owner: AgencyName,
  /** The person of that agency who was named, if any. */
  person: PersonName.nullable(),
  dueOn: Day,
  /** Open and past its day, by the region's own calendar. */
  isOverdue: z.boolean(),
  state: FollowupState,
  /** What it came from. `overlap_pair`: id is `<activity>/<activity>`, as in the address of the pair. */
  source: z.object({ kind: z.enum(['overlap_pair']), id: z.string(), title: z.string() }),
  /** What was shown when it was closed: a document number, a link, a sentence. */
  evidence: z.string(),
  createdAt: z.string(),
  closedAt: z.string().nullable(),
  version: z.number().int(),
  can: z.object({ close: z.boolean(), drop: z.boolean(), reopen: z.boolean(), comment: z.boolean() }),
})
export type Followup = z.infer<typeof Followup>

export const FollowupEventKind = z.enum(['opened', 'commented', 'closed', 'dropped', 'reopened', 'source_changed'])
export type FollowupEventKind = z.infer<typeof FollowupEventKind>

export const FollowupEvent = z.object({
  id: Id,
  kind: FollowupEventKind,
  text: z.string(),
  by: z.string(),
  at: z.string(),
})
export type FollowupEvent = z.infer<typeof FollowupEvent>

const One = z.object({ id: Id })
const Text = z.string().trim().min(3).max(2000)
const Version = z.number().int().min(1)

/** What somebody owes by a date. */
export const followups = {
  list: base
    .route({ method: 'GET', path: '/followups', summary: 'What is owed, by whom and by when' })
    .input(
      Paging.extend({
        /** mine: named to me, or to my agency without a name; agency: all of my agency; all: all I may see. */
        scope: z.enum(['mine', 'agency', 'all']).default('all'),
        state: severalOf(FollowupState, 3).default(['open']),
        agencyId: Id.optional(),
        due: z.enum(['overdue', 'week', 'month']).optional(),
        q: z.string().trim().max(200).optional(),
        sort: z.enum(['dueOn', '-dueOn', '-createdAt']).default('dueOn'),
      }),
    )
    .output(pageOf(Followup).extend({ overdue: z.number().int() })),
  get: base.route({ method: 'GET', path: '/followups/{id}' }).input(One).output(Followup),
  history: base
    .route({ method: 'GET', path: '/followups/{id}/history', summary: 'Every step and comment, the newest first' })
    .input(One)
    .output(z.array(FollowupEvent)),
  close: base
    .route({ method: 'POST', path: '/followups/{id}/close', summary: 'Done, with what shows it' })
    .errors(errors('conflict', 'wrong_state'))
    .input(One.extend({ evidence: Text, version: Version }))
    .output(Followup),
  drop: base
    .route({ method: 'POST', path: '/followups/{id}/drop', summary: 'Not to be done any more, with the reason' })
    .errors(errors('conflict', 'wrong_state'))
    .input(One.extend({ reason: Text, version: Version }))
    .output(Followup),
  reopen: base
    .route({ method: 'POST', path: '/followups/{id}/reopen' })
    .errors(errors('conflict', 'wrong_state'))
    .input(One.extend({ reason: Text, version: Version }))
    .output(Followup),
  comment: base
    .route({ method: 'POST', path: '/followups/{id}/comments', summary: 'A word of an agency concerned' })
    .input(One.extend({ text: Text }))
    .output(FollowupEvent),
}
