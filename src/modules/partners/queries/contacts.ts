import type { Context } from '#platform/context.ts'

/** A contact person of a partner, as it is kept. */
export interface ContactRow {
  readonly id: string
  readonly partnerId: string
  readonly name: string
  readonly post: string
  readonly phoneSealed: Uint8Array | null
  readonly emailSealed: Uint8Array | null
  readonly confirmedOn: string | null
  readonly leftOn: string | null
  readonly version: number
}

/** That an agency, or an official of it, knows a contact person. */
export interface AcquaintanceRow {
  readonly id: string
  readonly contactId: string
  readonly agencyId: string
  readonly official: string
  readonly how: string
  readonly since: string | null
}

const select = ({ tx, region }: Context) =>
  tx
    .selectFrom('partner_contacts')
    .select(['id', 'partner_id as partnerId', 'name', 'post'])
    .select(['phone_sealed as phoneSealed', 'email_sealed as emailSealed'])
    .select(['confirmed_on as confirmedOn', 'left_on as leftOn', 'version'])
    .where('region_id', '=', region)

/** Contact persons of a partner: who is still there first, by name. */
export const listContactsOf = (ctx: Context, partnerId: string): Promise<ContactRow[]> =>
  select(ctx)
    .where('partner_id', '=', partnerId)
    .orderBy('left_on', (order) => order.desc().nullsFirst())
    .orderBy('name')
    .orderBy('id')
    .execute()

export const findContact = (ctx: Context, id: string): Promise<ContactRow | undefined> =>
  select(ctx).where('id', '=', id).executeTakeFirst()

export async function insertContact(
  { tx, region }: Context,
  contact: Omit<ContactRow, 'confirmedOn' | 'leftOn' | 'version'>,
): Promise<void> {
  await tx
    .insertInto('partner_contacts')
    .values({
      region_id: region,
      id: contact.id,
      partner_id: contact.partnerId,
      name: contact.name,
      post: contact.post,
      phone_sealed: contact.phoneSealed,
      email_sealed: contact.emailSealed,
    })
    .execute()
}

/** Writes the contact as given; false when somebody else changed it since that version. */
export async function updateContact({ tx, region }: Context, contact: ContactRow): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('partner_contacts')
    .set({
      name: contact.name,
      post: contact.post,
      phone_sealed: contact.phoneSealed,
      email_sealed: contact.emailSealed,
      confirmed_on: contact.confirmedOn,
      left_on: contact.leftOn,
      version: contact.version + 1,
    })
    .where('region_id', '=', region)
    .where('id', '=', contact.id)
    .where('version', '=', contact.version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

const selectAcquaintances = ({ tx, region }: Context) =>
  tx
    .selectFrom('partner_acquaintances')
    .select(['id', 'contact_id as contactId', 'agency_id as agencyId', 'official', 'how', 'since'])
    .where('region_id', '=', region)

/** Who knows some contact persons, the longest acquainted first. */
export async function listAcquaintances(ctx: Context, contactIds: readonly string[]): Promise<AcquaintanceRow[]> {
  if (contactIds.length === 0) return []
  return selectAcquaintances(ctx)
    .where('contact_id', 'in', [...contactIds])
    .orderBy('since', (order) => order.asc().nullsLast())
    .orderBy('id')
    .execute()
}

export const findAcquaintance = (ctx: Context, id: string): Promise<AcquaintanceRow | undefined> =>
  selectAcquaintances(ctx).where('id', '=', id).executeTakeFirst()

export async function insertAcquaintance({ tx, region, actor, clock }: Context, row: AcquaintanceRow): Promise<void> {
  await tx
    .insertInto('partner_acquaintances')
    .values({
      region_id: region,
      id: row.id,
      contact_id: row.contactId,
      agency_id: row.agencyId,
      official: row.official,
      how: row.how,
      since: row.since,
      noted_by: actor.userId,
      noted_at: clock.now(),
    })
    .execute()
}

export async function deleteAcquaintance({ tx, region }: Context, id: string): Promise<void> {
  await tx.deleteFrom('partner_acquaintances').where('region_id', '=', region).where('id', '=', id).execute()
}
