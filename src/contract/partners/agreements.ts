import { z } from 'zod'
import { base, errors } from '../errors.ts'
import { Paging, pageOf } from '../shapes.ts'
import {
  AgencyName,
  AgreementKind,
  AgreementState,
  Changed,
  Day,
  Id,
  One,
  PartnerName,
  Reason,
  Text,
  Version,
  Words,
} from './shapes.ts'

const Link = z.object({ id: Id, ourNumber: z.string() }).nullable()

export const Agreement = z.object({
  id: Id,
  partner: PartnerName,
  kind: AgreementKind,
  subject: z.string(),
  scope: z.string(),
  ourNumber: z.string(),
  theirNumber: z.string(),
  signedOn: Day,
  startsOn: Day,
  /** Null: without an end. */
  endsOn: Day.nullable(),
  terminatedOn: Day.nullable(),
  terminatedReason: z.string(),
  /** The one it follows on, and the one that follows on it. */
  renews: Link,
  renewedBy: Link,
  agencies: z.array(AgencyName),
  state: AgreementState,
  daysLeft: z.number().int().nullable(),
  version: Version,
  can: z.object({ edit: z.boolean(), renew: z.boolean(), terminate: z.boolean() }),
})
export type Agreement = z.infer<typeof Agreement>

export const AgreementFields = z.object({
  kind: AgreementKind,
  subject: Text,
  scope: Words.default(''),
  ourNumber: z.string().trim().max(120).default(''),
  theirNumber: z.string().trim().max(120).default(''),
  signedOn: Day,
  startsOn: Day,
  endsOn: Day.nullable(),
  agencyIds: z.array(Id).max(50).default([]),
})
export type AgreementFields = z.infer<typeof AgreementFields>

export const AgreementView = z.enum(['ending', 'current', 'over', 'all'])
export type AgreementView = z.infer<typeof AgreementView>

const writing = errors('partner_period', 'unknown_reference', 'partner_resting')

/** Agreements with partners, and which end soon. */
export const agreements = {
  list: base
    .route({ method: 'GET', path: '/partners/agreements', summary: 'Agreements, the earliest end first' })
    .input(
      Paging.extend({
        view: AgreementView.default('current'),
        partnerId: Id.optional(),
        agencyId: Id.optional(),
        kind: AgreementKind.optional(),
        q: z.string().trim().max(200).optional(),
      }),
    )
    .output(
      pageOf(Agreement).extend({
        counts: z.record(AgreementView, z.number().int()),
        /** Months before the end at which the agencies are reminded, and where that comes from. */
        reminders: z.array(z.object({ months: z.number().int(), source: z.string() })),
        can: z.object({ add: z.boolean() }),
      }),
    ),
  get: base.route({ method: 'GET', path: '/partner-agreements/{id}' }).input(One).output(Agreement),
  add: base
    .route({ method: 'POST', path: '/partners/{id}/agreements' })
    .errors(writing)
    .input(One.extend(AgreementFields.shape))
    .output(Agreement),
  edit: base
    .route({ method: 'PUT', path: '/partner-agreements/{id}' })
    .errors({ ...writing, ...errors('conflict', 'partner_agreement_over') })
    .input(Changed.extend(AgreementFields.shape))
    .output(Agreement),
  renew: base
    .route({ method: 'POST', path: '/partner-agreements/{id}/renewal', summary: 'The agreement that follows on it' })
    .errors({ ...writing, ...errors('wrong_state') })
    .input(One.extend(AgreementFields.shape))
    .output(Agreement),
  terminate: base
    .route({
      method: 'POST',
      path: '/partner-agreements/{id}/termination',
      summary: 'Ended before its day, with the reason',
    })
    .errors({ ...writing, ...errors('conflict', 'partner_agreement_over') })
    .input(Changed.extend({ day: Day, reason: Reason }))
    .output(Agreement),
}
