import { z } from 'zod'
import { base, errors } from '../../errors.ts'
import { Day, Id } from '../../shapes.ts'
import { Participant } from '../roster/shapes.ts'
import { Answer, Gathering, GatheringKind, GatheringState, Session } from '../shapes.ts'

const One = z.object({ id: Id })
const AnswerInput = z.object({
  answer: Answer.exclude(['none']),
  note: z.string().trim().max(1000).default(''),
  representativeName: z.string().trim().max(300).default(''),
  representativeTitle: z.string().trim().max(300).default(''),
})

/** The call going out and what comes back. */
export const answers = {
  announce: base
    .route({
      method: 'POST',
      path: '/gatherings/{id}/announce',
      summary: 'The call goes out; the agenda is kept as sent',
    })
    .errors(errors('conflict', 'wrong_state', 'nobody_called', 'gathering_over'))
    .input(One.extend({ version: z.number().int().min(1) }))
    .output(Gathering),
  invite: base
    .route({
      method: 'POST',
      path: '/gatherings/{id}/invite',
      summary: 'Call those who were added, or call again after a move',
    })
    .errors(errors('wrong_state', 'gathering_over'))
    .input(One)
    .output(z.object({ invited: z.number().int() })),
  remind: base
    .route({ method: 'POST', path: '/gatherings/{id}/remind', summary: 'Remind those who have not answered' })
    .errors(errors('wrong_state', 'gathering_over'))
    .input(One)
    .output(z.object({ reminded: z.number().int(), withoutAddress: z.number().int() })),
  answer: base
    .route({ method: 'POST', path: '/participants/{id}/answer', summary: 'Answer for an official of the own agency' })
    .errors(errors('answer_closed', 'representative_missing', 'reason_missing'))
    .input(One.extend(AnswerInput.shape))
    .output(Participant),
  links: base
    .route({
      method: 'GET',
      path: '/gatherings/{id}/links',
      summary: 'Personal links of everybody called as a spreadsheet, to send by chat; for the organiser',
    })
    .errors(errors('wrong_state'))
    .input(One)
    .output(z.file()),
  link: base
    .route({ method: 'GET', path: '/participants/{id}/link', summary: 'The personal link of one, for the organiser' })
    .errors(errors('wrong_state'))
    .input(One)
    .output(z.object({ url: z.string() })),
  renewLink: base
    .route({
      method: 'POST',
      path: '/participants/{id}/link',
      summary: 'A new link; the one before opens nothing any more',
    })
    .errors(errors('wrong_state', 'gathering_over'))
    .input(One)
    .output(z.object({ url: z.string() })),
}

export const Invitation = z.object({
  participantId: Id,
  personName: z.string(),
  title: z.string(),
  standsInFor: z.string().nullable(),
  answer: Answer,
  answerNote: z.string(),
  answeredBeforeMove: z.boolean(),
  representativeName: z.string(),
  representativeTitle: z.string(),
  gathering: z.object({
    title: z.string(),
    kind: GatheringKind,
    organiser: z.string(),
    purpose: z.string(),
    legalBase: z.string(),
    place: z.string(),
    startsOn: Day,
    endsOn: Day,
    state: GatheringState,
    stateReason: z.string(),
    movedReason: z.string(),
  }),
  region: z.string(),
  timezone: z.string(),
  sessions: z.array(Session),
  can: z.object({ answer: z.boolean() }),
})
export type Invitation = z.infer<typeof Invitation>

const Token = z.object({ token: z.string().max(200) })

/** What whoever holds a personal link sees and does, without an account. */
export const guest = {
  open: base
    .route({ method: 'POST', path: '/guest/invitation/open', summary: 'The own invitation, by the link' })
    .errors(errors('link_invalid'))
    .input(Token)
    .output(Invitation),
  answer: base
    .route({ method: 'POST', path: '/guest/invitation', summary: 'Answer the own invitation, by the link' })
    .errors(errors('link_invalid', 'answer_closed', 'representative_missing', 'reason_missing'))
    .input(Token.extend(AnswerInput.shape))
    .output(Invitation),
}
