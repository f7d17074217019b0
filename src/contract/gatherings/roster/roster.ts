import { z } from 'zod'
import { base, errors } from '../../errors.ts'
import { AgencyKind } from '../../organisations/shapes.ts'
import { Day, Id, LoggedWords, Paging, pageOf, severalOf } from '../../shapes.ts'
import { Answer, ParticipantRole } from '../shapes.ts'
import { Participant, RosterDifference, RosterPreview, RosterRule } from './shapes.ts'

const One = z.object({ id: Id })
const Reason = LoggedWords(3, 1000)
const Name = z.string().trim().min(2).max(300)
const Phone = z.string().trim().max(30)
const Contact = z.object({ phone: Phone.default(''), email: z.union([z.email(), z.literal('')]).default('') })
const byAgency = z.object({
  kind: AgencyKind.nullable(),
  total: z.number().int(),
  answers: z.record(Answer, z.number().int()),
})

/** A rule as JSON, since an address holds no nested values. */
const RuleText = z
  .string()
  .max(12_000)
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown
    } catch {
      context.addIssue({ code: 'custom', message: 'JSON' })
      return z.NEVER
    }
  })
  .pipe(RosterRule)

/** Who is called: a rule over posts on the first day, frozen into participants when it is saved. */
export const roster = {
  preview: base
    .route({
      method: 'GET',
      path: '/gatherings/{id}/roster/preview',
      summary: 'Whom a rule over posts calls on the first day; the rule as JSON. Changes nothing',
    })
    .input(One.extend({ rule: RuleText, onDay: Day.optional() }))
    .output(RosterPreview),
  rule: base
    .route({ method: 'GET', path: '/gatherings/{id}/roster/rule', summary: 'The rule that was saved; null: by hand' })
    .input(One)
    .output(z.object({ rule: RosterRule.nullable() })),
  apply: base
    .route({
      method: 'PUT',
      path: '/gatherings/{id}/roster/rule',
      summary: 'Save the rule and put whom it calls on the list',
    })
    .errors(errors('conflict', 'gathering_over', 'gathering_announced'))
    .input(One.extend({ version: z.number().int().min(1), rule: RosterRule }))
    .output(z.object({ added: z.number().int(), removed: z.number().int(), kept: z.number().int() })),
  list: base
    .route({
      method: 'GET',
      path: '/gatherings/{id}/participants',
      summary: 'Who is called; agencies read their own people',
    })
    .input(
      Paging.extend({
        id: Id,
        q: z.string().trim().max(100).optional(),
        answer: severalOf(Answer, 4).optional(),
        role: severalOf(ParticipantRole, 4).optional(),
        agencyKind: AgencyKind.optional(),
        /** Only those who wait for an invitation. */
        uninvited: z.stringbool().optional(),
      }),
    )
    .output(pageOf(Participant)),
  add: base
    .route({
      method: 'POST',
      path: '/gatherings/{id}/participants',
      summary: 'Somebody by hand: a guest, the committee',
    })
    .errors(errors('gathering_over', 'unknown_reference'))
    .input(
      One.extend({
        role: ParticipantRole.default('guest'),
        agencyId: Id.nullable().default(null),
        personName: Name,
        title: z.string().trim().max(300).default(''),
        sex: z.enum(['L', 'P']).nullable().default(null),
        reason: Reason,
      }).extend(Contact.shape),
    )
    .output(Participant),
  contact: base
    .route({ method: 'PUT', path: '/participants/{id}/contact', summary: 'Phone and e-mail, for the organiser alone' })
    .errors(errors('gathering_over'))
    .input(One.extend(Contact.shape))
    .output(Participant),
  remove: base
    .route({ method: 'POST', path: '/participants/{id}/remove', summary: 'No longer called, with the reason' })
    .errors(errors('conflict', 'gathering_over'))
    .input(One.extend({ version: z.number().int().min(1), reason: Reason }))
    .output(z.object({ id: Id })),
  differences: base
    .route({
      method: 'GET',
      path: '/gatherings/{id}/roster/differences',
      summary: 'Changes of office since people were called; nothing happens until they are accepted',
    })
    .input(One)
    .output(z.array(RosterDifference)),
  accept: base
    .route({ method: 'POST', path: '/gatherings/{id}/roster/differences/accept' })
    .errors(errors('gathering_over', 'conflict'))
    .input(One.extend({ keys: z.array(z.string().max(100)).min(1).max(2000) }))
    .output(z.object({ accepted: z.number().int() })),
  summary: base
    .route({
      method: 'GET',
      path: '/gatherings/{id}/roster/summary',
      summary: 'How many are called and how they answered, by kind of agency; of what the caller may read',
    })
    .input(One)
    .output(z.object({ total: z.number().int(), uninvited: z.number().int(), kinds: z.array(byAgency) })),
}
