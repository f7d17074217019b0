import type { Context } from '#platform/context.ts'
import { startingWith } from '../text/like.ts'

/**
 * What somebody said the columns under a header mean: for the own agency, else for the region. `agencyId` null: for the region. The caller knows
 * the shape; its `headerKey` must differ from those of other kinds of files.
 */
export async function findMapping<T>(
  { tx, region }: Context,
  agencyId: string | null,
  headerKey: string,
): Promise<T | undefined> {
  const rows = await tx
    .selectFrom('import_mappings')
    .select(['agency_key', 'mapping'])
    .where('region_id', '=', region)
    .where('header_key', '=', headerKey)
    .where('agency_key', 'in', [agencyId ?? '', ''])
    .execute()
  const found = rows.find((row) => row.agency_key === (agencyId ?? '')) ?? rows[0]
  return found?.mapping as T | undefined
}

/** Keeps what a person said for every coming file with this header. */
export async function keepMapping(
  { tx, region, clock }: Context,
  agencyId: string | null,
  headerKey: string,
  mapping: Readonly<Record<string, unknown>>,
): Promise<void> {
  const values = { mapping: JSON.stringify(mapping), updated_at: clock.now() }
  await tx
    .insertInto('import_mappings')
    .values({ region_id: region, agency_key: agencyId ?? '', header_key: headerKey, ...values })
    .onConflict((oc) => oc.constraint('import_mappings__pk').doUpdateSet(values))
    .execute()
}

/**
 * Everything kept under header keys that begin so, the newest last: of the own agency and the region; for the region itself (`agencyId` null) that of
 * every agency.
 */
export async function listMappings<T>({ tx, region }: Context, agencyId: string | null, prefix: string): Promise<T[]> {
  let query = tx
    .selectFrom('import_mappings')
    .select('mapping')
    .where('region_id', '=', region)
    .where('header_key', 'like', startingWith(prefix))
  if (agencyId !== null) query = query.where('agency_key', 'in', [agencyId, ''])
  const rows = await query.orderBy('updated_at').orderBy('agency_key').execute()
  return rows.map(({ mapping }) => mapping as T)
}
