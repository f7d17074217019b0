import type { SealedColumn } from '#platform/vault/reseal-job.ts'

/** Where phone and e-mail of a contact person are sealed. */
export const contactPlace = (contactId: string) => `partner_contacts ${contactId}`

/** What the room keeps sealed. */
export const sealedColumns: readonly SealedColumn[] = [
  { table: 'partner_contacts', column: 'phone_sealed', keys: ['id'], placeOf: contactPlace },
  { table: 'partner_contacts', column: 'email_sealed', keys: ['id'], placeOf: contactPlace },
]
