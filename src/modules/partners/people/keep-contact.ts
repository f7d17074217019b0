import type { ContactFields, ContactList } from '#contract/partners/contacts.ts'
import { record } from '#platform/audit.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert, mapConstraints } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { can } from '../policy.ts'
import {
  type AcquaintanceRow,
  type ContactRow,
  deleteAcquaintance,
  findAcquaintance,
  findContact,
  insertAcquaintance,
  insertContact,
  listAcquaintances,
  updateContact,
} from '../queries/contacts.ts'
import { contactPlace } from '../sealed-columns.ts'
import { getPartner } from './find-partner.ts'
import { listContacts } from './read-contacts.ts'

type Reach = Pick<ContactFields, 'phone' | 'email'>

const seal = ({ vault }: Context, id: string, { phone, email }: Reach) => ({
  phoneSealed: phone ? vault.seal(contactPlace(id), phone) : null,
  emailSealed: email ? vault.seal(contactPlace(id), email) : null,
})

const KNOWN = {
  partner_acquaintances__once: ['duplicate', { what: 'agency' }],
  partner_acquaintances__agency: ['unknown_reference', { what: 'agency' }],
} as const

/** A contact person; the agency that notes it knows it from now on. Throws `not_found`, `forbidden`, `partner_resting`. */
export async function addContact(
  ctx: Context,
  {
    id: partnerId,
    official,
    how,
    ...fields
  }: ContactFields & { readonly id: string; readonly official: string; readonly how: string },
): Promise<ContactList> {
  const partner = await getPartner(ctx, partnerId)
  assert(can.add(ctx.actor), 'forbidden')
  assert(partner.state === 'active', 'partner_resting', { name: partner.name })
  const id = newId()
  await insertContact(ctx, { id, partnerId, name: fields.name, post: fields.post, ...seal(ctx, id, fields) })
  if (ctx.actor.agencyId !== null)
    await writeAcquaintance(ctx, { contactId: id, agencyId: ctx.actor.agencyId, official, how, since: todayOf(ctx) })
  await record(ctx, 'partner.contact_add', { kind: 'partner', id: partnerId }, { contact: id })
  return listContacts(ctx, partnerId)
}

const writeAcquaintance = (ctx: Context, row: Omit<AcquaintanceRow, 'id'>) =>
  mapConstraints(KNOWN, () => insertAcquaintance(ctx, { ...row, id: newId() }))

/** The contact, if the actor's agency knows the person. Throws `not_found`, `forbidden`. */
async function getKnown(ctx: Context, id: string): Promise<ContactRow> {
  const contact = await findContact(ctx, id)
  assert(contact, 'not_found')
  const knownBy = (await listAcquaintances(ctx, [id])).map(({ agencyId }) => agencyId)
  assert(can.keepContact(ctx.actor, knownBy), 'forbidden')
  return contact
}

async function save(ctx: Context, contact: ContactRow, version: number, deed: string): Promise<ContactList> {
  assert(contact.version === version && (await updateContact(ctx, contact)), 'conflict')
  await record(ctx, `partner.${deed}`, { kind: 'partner', id: contact.partnerId }, { contact: contact.id })
  return listContacts(ctx, contact.partnerId)
}

/** Throws `not_found`, `forbidden`, `conflict`. */
export async function editContact(
  ctx: Context,
  { id, version, ...fields }: ContactFields & { readonly id: string; readonly version: number },
): Promise<ContactList> {
  const contact = await getKnown(ctx, id)
  const { name, post } = fields
  return save(ctx, { ...contact, name, post, ...seal(ctx, id, fields) }, version, 'contact_save')
}

/** No longer the contact of the partner, from a day. Throws `not_found`, `forbidden`, `conflict`, `day_in_future`. */
export async function endContact(
  ctx: Context,
  { id, version, day }: { readonly id: string; readonly version: number; readonly day: string },
): Promise<ContactList> {
  const contact = await getKnown(ctx, id)
  assert(day <= todayOf(ctx), 'day_in_future')
  return save(ctx, { ...contact, leftOn: day }, version, 'contact_leave')
}

/**
 * Says that an agency knows the person, which opens the phone to it: for whoever knows the person, and coordinators; nobody opens it for himself.
 * Throws `not_found`, `forbidden`, `duplicate`, `unknown_reference`, `day_in_future`.
 */
export async function introduce(
  ctx: Context,
  { id, ...given }: Omit<AcquaintanceRow, 'id' | 'contactId'> & { readonly id: string },
): Promise<ContactList> {
  const contact = await getKnown(ctx, id)
  assert(given.since === null || given.since <= todayOf(ctx), 'day_in_future')
  await writeAcquaintance(ctx, { ...given, contactId: id })
  await record(ctx, 'partner.introduce', { kind: 'partner', id: contact.partnerId }, { contact: id })
  return listContacts(ctx, contact.partnerId)
}

/** That agency does not know the person any more: said by itself or a coordinator. Throws `not_found`, `forbidden`. */
export async function forgetAcquaintance(ctx: Context, id: string): Promise<ContactList> {
  const acquaintance = await findAcquaintance(ctx, id)
  assert(acquaintance, 'not_found')
  assert(can.sayAcquaintance(ctx.actor, acquaintance), 'forbidden')
  const contact = await findContact(ctx, acquaintance.contactId)
  assert(contact, 'not_found')
  await deleteAcquaintance(ctx, id)
  await record(ctx, 'partner.forget', { kind: 'partner', id: contact.partnerId }, { contact: contact.id })
  return listContacts(ctx, contact.partnerId)
}
