import { z } from 'zod'
import { base, errors } from './errors.ts'
import { calendar } from './followups/calendar.ts'
import { mail } from './followups/mail.ts'
import { notices } from './followups/notices.ts'
import { rules } from './followups/rules.ts'
import {
  Audience,
  Followup,
  FollowupEvent,
  FollowupKind,
  FollowupState,
  SourceKind,
  Subject,
} from './followups/shapes.ts'
import { Day, Id, Paging, pageOf, severalOf } from './shapes.ts'

const One = z.object({ id: Id })
const Text = z.string().trim().min(3).max(2000)
const Version = z.number().int().min(1)
const Changed = One.extend({ version: Version })

/** A page to look at: only web addresses, since it becomes a link. */
const Link = z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(1000)])

export const FollowupInput = z.object({
  kind: FollowupKind,
  what: z.string().trim().min(3).max(500),
  ownerAgencyId: Id,
  ownerPositionId: Id.nullable().default(null),
  dueOn: Day,
  audience: Audience.default('concerned'),
  concernedAgencyIds: z.array(Id).max(50).default([]),
  subjects: z.array(Subject).max(20).default([]),
  note: z.string().trim().max(2000).default(''),
})
export type FollowupInput = z.infer<typeof FollowupInput>

/** What somebody owes by a date. */
export const followups = {
  list: base
    .route({ method: 'GET', path: '/followups', summary: 'What is owed, by whom and by when' })
    .input(
      Paging.extend({
        /** mine: named to me, to a post I hold, or to my agency without a name; agency: all of my agency; all: all I may see. */
        scope: z.enum(['mine', 'agency', 'all']).default('all'),
        state: severalOf(FollowupState, 3).default(['open']),
        kind: severalOf(FollowupKind, 4).optional(),
        agencyId: Id.optional(),
        positionId: Id.optional(),
        due: z.enum(['overdue', 'week', 'month']).optional(),
        /** Due days of a period, both included: a month of the calendar. */
        dueFrom: Day.optional(),
        dueUntil: Day.optional(),
        /** true: only what waits for another agency; false: only what does not. */
        waiting: z.stringbool().optional(),
        waitingFor: Id.optional(),
        sourceKind: SourceKind.optional(),
        /** With `sourceKind`; of a gathering also what its sessions left behind. */
        sourceId: z.string().max(80).optional(),
        q: z.string().trim().max(200).optional(),
        sort: z.enum(['dueOn', '-dueOn', '-createdAt', 'createdAt']).default('dueOn'),
      }),
    )
    .output(pageOf(Followup).extend({ overdue: z.number().int(), waiting: z.number().int() })),
  get: base.route({ method: 'GET', path: '/followups/{id}' }).input(One).output(Followup),
  create: base
    .route({ method: 'POST', path: '/followups', summary: 'Note something owed directly, without a meeting' })
    .errors(errors('unknown_reference', 'due_in_past', 'position_gone', 'owner_of_other_agency'))
    .input(FollowupInput)
    .output(Followup),
  history: base
    .route({ method: 'GET', path: '/followups/{id}/history', summary: 'Every step and comment, the newest first' })
    .input(One)
    .output(z.array(FollowupEvent)),
  close: base
    .route({ method: 'POST', path: '/followups/{id}/close', summary: 'Done, with what shows it' })
    .errors(errors('conflict', 'wrong_state'))
    .input(Changed.extend({ evidence: Text, link: Link.default('') }))
    .output(Followup),
  drop: base
    .route({ method: 'POST', path: '/followups/{id}/drop', summary: 'Not to be done any more, with the reason' })
    .errors(errors('conflict', 'wrong_state'))
    .input(Changed.extend({ reason: Text }))
    .output(Followup),
  reopen: base
    .route({ method: 'POST', path: '/followups/{id}/reopen', summary: 'Owed again; a passed due day needs a new one' })
    .errors(errors('conflict', 'wrong_state', 'due_in_past'))
    .input(Changed.extend({ reason: Text, dueOn: Day.optional() }))
    .output(Followup),
  extend: base
    .route({ method: 'POST', path: '/followups/{id}/extend', summary: 'Another due day, with the reason' })
    .errors(errors('conflict', 'wrong_state', 'due_in_past', 'same_due_day'))
    .input(Changed.extend({ dueOn: Day, reason: Text }))
    .output(Followup),
  wait: base
    .route({ method: 'POST', path: '/followups/{id}/wait', summary: 'It waits for another agency since a day' })
    .errors(errors('conflict', 'wrong_state', 'unknown_reference', 'waits_for_itself', 'waiting_before_it_was'))
    .input(Changed.extend({ agencyId: Id, since: Day.optional(), reason: Text }))
    .output(Followup),
  stopWaiting: base
    .route({ method: 'POST', path: '/followups/{id}/stop-waiting', summary: 'What it waited for has come' })
    .errors(errors('conflict', 'wrong_state'))
    .input(Changed.extend({ reason: Text }))
    .output(Followup),
  handOver: base
    .route({ method: 'POST', path: '/followups/{id}/hand-over', summary: 'Another post or agency owes it from now on' })
    .errors(errors('conflict', 'wrong_state', 'unknown_reference', 'position_gone', 'owner_of_other_agency'))
    .input(Changed.extend({ agencyId: Id, positionId: Id.nullable().default(null), reason: Text }))
    .output(Followup),
  comment: base
    .route({ method: 'POST', path: '/followups/{id}/comments', summary: 'A word of an agency concerned' })
    .input(One.extend({ text: Text }))
    .output(FollowupEvent),
  rules,
  notices,
  calendar,
  mail,
}
