import type { SealedColumn } from '#platform/vault/reseal-job.ts'

/** Where the numbers of an owner are sealed. */
export const ownerPlace = (houseId: string) => `houses.identifiers ${houseId}`

/** What the room keeps sealed. */
export const sealedColumns: readonly SealedColumn[] = [
  { table: 'houses', column: 'identifiers', keys: ['id'], placeOf: ownerPlace },
]
