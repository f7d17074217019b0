import type { SealedColumn } from '#platform/vault/reseal-job.ts'

/** Where the phone of who sits on a board is sealed. */
export const postPlace = (postId: string) => `dwp_posts.phone ${postId}`

/** Where a member's phone is sealed. */
export const memberPlace = (memberId: string) => `dwp_members.phone ${memberId}`

/** Where the contact of a partner is sealed. */
export const partnerPlace = (partnerId: string) => `dwp_partners.contact ${partnerId}`

/** What the room keeps sealed. */
export const sealedColumns: readonly SealedColumn[] = [
  { table: 'dwp_posts', column: 'phone_sealed', keys: ['id'], placeOf: postPlace },
  { table: 'dwp_members', column: 'phone_sealed', keys: ['id'], placeOf: memberPlace },
  { table: 'dwp_partners', column: 'contact_sealed', keys: ['id'], placeOf: partnerPlace },
]
