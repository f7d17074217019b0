import { z } from 'zod'
import { base, errors } from '../errors.ts'
import { AgencyName, Changed, Day, Email, Id, One, Phone, Version } from './shapes.ts'

const Acquaintance = z.object({
  id: Id,
  agency: AgencyName,
  /** The official who knows the person; empty: the office does. */
  official: z.string(),
  how: z.string(),
  since: Day.nullable(),
  can: z.object({ remove: z.boolean() }),
})

export const Contact = z.object({
  id: Id,
  name: z.string(),
  post: z.string(),
  /** Null where none is known, and for whoever does not know the person: they see through whom to ask. */
  phone: z.string().nullable(),
  email: z.string().nullable(),
  hasPhone: z.boolean(),
  hasEmail: z.boolean(),
  confirmedOn: Day.nullable(),
  leftOn: Day.nullable(),
  knownBy: z.array(Acquaintance),
  version: Version,
  can: z.object({ read: z.boolean(), edit: z.boolean() }),
})
export type Contact = z.infer<typeof Contact>

const ContactList = z.object({ contacts: z.array(Contact), can: z.object({ add: z.boolean() }) })
export type ContactList = z.infer<typeof ContactList>

export const ContactFields = z.object({
  name: z.string().trim().min(2).max(200),
  post: z.string().trim().max(200).default(''),
  phone: Phone.default(''),
  email: Email.default(''),
})
export type ContactFields = z.infer<typeof ContactFields>

const AcquaintanceFields = z.object({
  agencyId: Id,
  official: z.string().trim().max(200).default(''),
  how: z.string().trim().max(500).default(''),
  since: Day.nullable().default(null),
})

/** Contact persons, and who knows whom. */
export const contacts = {
  list: base.route({ method: 'GET', path: '/partners/{id}/contacts' }).input(One).output(ContactList),
  add: base
    .route({
      method: 'POST',
      path: '/partners/{id}/contacts',
      summary: 'A contact person; the agency that notes it knows it',
    })
    .errors(errors('partner_resting', 'unknown_reference'))
    .input(
      One.extend({
        ...ContactFields.shape,
        official: z.string().trim().max(200).default(''),
        how: z.string().trim().max(500).default(''),
      }),
    )
    .output(ContactList),
  edit: base
    .route({ method: 'PUT', path: '/partner-contacts/{id}' })
    .errors(errors('conflict'))
    .input(Changed.extend(ContactFields.shape))
    .output(ContactList),
  leave: base
    .route({
      method: 'POST',
      path: '/partner-contacts/{id}/leave',
      summary: 'No longer the contact of the partner, from that day',
    })
    .errors(errors('conflict', 'day_in_future'))
    .input(Changed.extend({ day: Day }))
    .output(ContactList),
  introduce: base
    .route({
      method: 'POST',
      path: '/partner-contacts/{id}/acquaintances',
      summary: 'An agency knows the person: said by who knows it already, or by a coordinator',
    })
    .errors(errors('duplicate', 'unknown_reference', 'day_in_future'))
    .input(One.extend(AcquaintanceFields.shape))
    .output(ContactList),
  forget: base
    .route({
      method: 'DELETE',
      path: '/partner-acquaintances/{id}',
      summary: 'That agency does not know the person any more',
    })
    .input(One)
    .output(ContactList),
}
