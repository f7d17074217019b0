import { z } from 'zod'
import { base, errors } from '../../errors.ts'
import { Subject } from '../../followups/shapes.ts'
import { Day, Id } from '../../shapes.ts'
import { Gathering, GatheringState } from '../shapes.ts'
import { CarriedItem, Minutes, MinutesHead, Note, NotePart, Outcome, OutcomeInput, Remark } from './shapes.ts'

const One = z.object({ id: Id })
const Version = z.number().int().min(0)
const Words = z.string().trim().min(3).max(2000)
const OWED = ['unknown_reference', 'due_in_past', 'position_gone', 'owner_of_other_agency', 'owner_outside'] as const

/** What is written down while the meeting runs, and what comes of it. */
export const minutes = {
  get: base
    .route({ method: 'GET', path: '/gatherings/{id}/minutes', summary: 'The minutes, agenda item by item' })
    .input(One)
    .output(Minutes),
  saveHead: base
    .route({
      method: 'PUT',
      path: '/gatherings/{id}/minutes/head',
      summary: 'Chair, note taker, hours, opening and closing',
    })
    .errors(errors('conflict', 'gathering_over', 'minutes_locked', 'period_invalid'))
    .input(MinutesHead.extend({ id: Id, version: Version }))
    .output(Minutes),
  saveNote: base
    .route({
      method: 'PUT',
      path: '/gatherings/{id}/minutes/notes',
      summary:
        'One part of one agenda item; where somebody else wrote meanwhile, nothing is saved and theirs is answered',
    })
    .errors(errors('gathering_over', 'minutes_locked', 'unknown_reference'))
    .input(One.extend({ sessionId: Id, part: NotePart, text: z.string().max(20_000), version: Version }))
    .output(z.object({ isSaved: z.boolean(), note: Note })),
  send: base
    .route({ method: 'POST', path: '/gatherings/{id}/minutes/send', summary: 'To the agencies called, for correction' })
    .errors(errors('conflict', 'wrong_state', 'gathering_over', 'minutes_locked', 'minutes_empty', 'due_in_past'))
    .input(One.extend({ answerBy: Day, version: Version }))
    .output(Minutes),
  remark: base
    .route({ method: 'POST', path: '/gatherings/{id}/minutes/remarks', summary: 'A correction asked for' })
    .errors(errors('wrong_state', 'unknown_reference'))
    .input(One.extend({ sessionId: Id.nullable(), text: Words }))
    .output(Remark),
  answerRemark: base
    .route({ method: 'POST', path: '/gatherings/{id}/minutes/remarks/{remarkId}/answer' })
    .errors(errors('wrong_state'))
    .input(One.extend({ remarkId: Id, outcome: z.enum(['taken', 'not_taken']), answer: z.string().trim().max(2000) }))
    .output(Remark),
  finalise: base
    .route({ method: 'POST', path: '/gatherings/{id}/minutes/finalise', summary: 'Lock them; the meeting is closed' })
    .errors(
      errors(
        'conflict',
        'wrong_state',
        'gathering_over',
        'minutes_locked',
        'minutes_empty',
        'minutes_unsigned',
        'gathering_not_begun',
        'remarks_open',
      ),
    )
    .input(One.extend({ version: Version }))
    .output(Minutes),
  correct: base
    .route({
      method: 'POST',
      path: '/gatherings/{id}/minutes/corrections',
      summary: 'Ralat of final minutes, with the reason',
    })
    .errors(errors('conflict', 'wrong_state', 'unknown_reference'))
    .input(
      One.extend({
        sessionId: Id.nullable(),
        part: z.enum(['discussion', 'conclusion', 'opening', 'closing']),
        text: z.string().max(20_000),
        reason: Words,
        revision: z.number().int().min(0),
      }),
    )
    .output(Minutes),
  open: base
    .route({
      method: 'POST',
      path: '/gatherings/{id}/minutes/outcomes',
      summary: 'A decision or promise, from an agenda item',
    })
    .errors(errors('gathering_over', 'minutes_locked', ...OWED))
    .input(OutcomeInput.extend({ id: Id, sessionId: Id }))
    .output(Outcome),
  change: base
    .route({ method: 'PUT', path: '/gatherings/{id}/minutes/outcomes/{outcomeId}' })
    .errors(errors('conflict', 'wrong_state', 'gathering_over', 'minutes_locked', ...OWED))
    .input(OutcomeInput.extend({ id: Id, outcomeId: Id, version: Version }))
    .output(Outcome),
  subjects: base
    .route({
      method: 'GET',
      path: '/gatherings/{id}/minutes/subjects',
      summary: 'Priorities, programmes, activities and pairs of plans that a promise can be tied to',
    })
    .input(One.extend({ q: z.string().trim().min(2).max(100) }))
    .output(z.array(Subject)),
  withdraw: base
    .route({ method: 'POST', path: '/gatherings/{id}/minutes/outcomes/{outcomeId}/withdraw' })
    .errors(errors('conflict', 'wrong_state', 'gathering_over', 'minutes_locked'))
    .input(One.extend({ outcomeId: Id, reason: Words, version: Version }))
    .output(z.object({ id: Id })),
}

/** What is still open from before puts itself on the agenda. */
export const carried = {
  list: base
    .route({ method: 'GET', path: '/gatherings/{id}/carried', summary: 'Open obstacles and promises for this agenda' })
    .input(One)
    .output(z.array(CarriedItem)),
  decide: base
    .route({
      method: 'POST',
      path: '/gatherings/{id}/carried/{followupId}',
      summary: 'On the agenda, or put off with a reason',
    })
    .errors(errors('conflict', 'wrong_state', 'gathering_over', 'reason_missing', 'unknown_reference'))
    .input(
      One.extend({
        followupId: Id,
        decision: z.enum(['accept', 'put_off']),
        reason: z.string().trim().max(2000).default(''),
      }),
    )
    .output(z.array(CarriedItem)),
  resolve: base
    .route({ method: 'POST', path: '/gatherings/{id}/carried/{followupId}/resolve', summary: 'Settled in the meeting' })
    .errors(errors('wrong_state', 'gathering_over', 'minutes_locked', 'conflict'))
    .input(One.extend({ followupId: Id, evidence: Words }))
    .output(z.array(CarriedItem)),
}

const InSeries = z.object({ id: Id, title: z.string(), startsOn: Day, endsOn: Day, state: GatheringState })

/** Regular meetings: each knows the one before and the one after. */
export const series = {
  list: base
    .route({
      method: 'GET',
      path: '/gatherings/{id}/series',
      summary: 'The meetings of the same series, the latest first',
    })
    .input(One)
    .output(z.array(InSeries)),
  next: base
    .route({ method: 'POST', path: '/gatherings/{id}/next', summary: 'The next meeting after this one, on a day' })
    .errors(errors('period_invalid', 'unknown_reference'))
    .input(One.extend({ startsOn: Day }))
    .output(Gathering),
}
