import type { Context } from '#platform/context.ts'

/** False when somebody else has changed the graduate since `version`. */
export async function updateLife(
  { tx, region, clock }: Context,
  {
    id,
    version,
    life,
    since,
  }: { id: string; version: number; life: 'living' | 'died' | 'moved'; since: string | null },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('trainees')
    .set({ life, life_since: since, version: version + 1, updated_at: clock.now() })
    .where('region_id', '=', region)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Graduates who may still be asked and whose NIK is known, by its keyed hash. */
export async function listLivingNumbers({ tx, region }: Context) {
  const rows = await tx
    .selectFrom('trainees')
    .select(['id', 'batch_id as batchId', 'nik_hash as nikHash', 'version'])
    .where('region_id', '=', region)
    .where('state', '=', 'finished')
    .where('life', '=', 'living')
    .where('nik_hash', 'is not', null)
    .orderBy('id')
    .execute()
  return rows.flatMap(({ nikHash, ...row }) => (nikHash === null ? [] : [{ ...row, nikHash }]))
}
