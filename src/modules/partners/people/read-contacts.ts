import type { Contact, ContactList } from '#contract/partners/contacts.ts'
import { nameAgencies } from '#modules/organisations/index.ts'
import type { Context } from '#platform/context.ts'
import { can } from '../policy.ts'
import { type ContactRow, listAcquaintances, listContactsOf } from '../queries/contacts.ts'
import { contactPlace } from '../sealed-columns.ts'
import { getPartner } from './find-partner.ts'

/** Phone and e-mail of a contact; for whoever may read them: who calls this has asked. */
export const openContact = ({ vault }: Context, { id, phoneSealed, emailSealed }: ContactRow) => ({
  phone: phoneSealed ? vault.open(contactPlace(id), phoneSealed) : null,
  email: emailSealed ? vault.open(contactPlace(id), emailSealed) : null,
})

const CLOSED = { phone: null, email: null }

/** Contact persons of a partner. Phone and e-mail only for agencies that know the person and coordinators; others see whom to ask. Throws `not_found`. */
export async function listContacts(ctx: Context, partnerId: string): Promise<ContactList> {
  const partner = await getPartner(ctx, partnerId)
  const rows = await listContactsOf(ctx, partnerId)
  const acquaintances = await listAcquaintances(
    ctx,
    rows.map(({ id }) => id),
  )
  const agencies = await nameAgencies(
    ctx,
    acquaintances.map(({ agencyId }) => agencyId),
  )
  const contacts = rows.map((row): Contact => {
    const known = acquaintances.filter(({ contactId }) => contactId === row.id)
    const knownBy = known.map(({ agencyId }) => agencyId)
    const mayRead = can.readPhone(ctx.actor, knownBy)
    return {
      id: row.id,
      name: row.name,
      post: row.post,
      ...(mayRead ? openContact(ctx, row) : CLOSED),
      hasPhone: row.phoneSealed !== null,
      hasEmail: row.emailSealed !== null,
      confirmedOn: row.confirmedOn,
      leftOn: row.leftOn,
      knownBy: known.flatMap(({ id, agencyId, official, how, since }) => {
        const agency = agencies.get(agencyId)
        const remove = can.sayAcquaintance(ctx.actor, { agencyId })
        return agency ? [{ id, agency, official, how, since, can: { remove } }] : []
      }),
      version: row.version,
      can: { read: mayRead, edit: can.keepContact(ctx.actor, knownBy) },
    }
  })
  return { contacts, can: { add: can.add(ctx.actor) && partner.state === 'active' } }
}
