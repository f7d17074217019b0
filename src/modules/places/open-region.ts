import { record } from '#platform/audit.ts'
import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/database.ts'
import { asSystem, timezoneOf } from '#platform/regions.ts'

/** A region as a tenant of this installation. */
interface OpenedRegion {
  readonly code: string
  readonly name: string
  readonly timezone: string
  /** False when it was there before. */
  readonly isNew: boolean
}

const INSERT = `
  insert into regions (region_id, name, timezone, is_sample)
  select code, full_name, $2, $3 from areas where code = $1 and level in ('province', 'regency') and valid_until is null
  on conflict (region_id) do nothing returning region_id`

/**
 * Makes a province or regency a tenant of this installation, by its Kemendagri code, with the name from the list of areas; again does nothing.
 * Undefined when the list has no province or regency of that code.
 */
export async function openRegion(
  database: Database,
  clock: Clock,
  code: string,
  options: { readonly isSample?: boolean } = {},
): Promise<OpenedRegion | undefined> {
  const timezone = timezoneOf(code)
  const { isNew, region } = await database.asOwner(async (owner) => {
    const inserted = await owner.query(INSERT, [code, timezone, options.isSample ?? false])
    const rows = await owner.query<{ name: string; timezone: string }>(
      'select name, timezone from regions where region_id = $1',
      [code],
    )
    return { isNew: inserted.length > 0, region: rows[0] }
  })
  if (!region) return undefined
  if (isNew) await asSystem(database, code, clock, (ctx) => record(ctx, 'region.open', { kind: 'region', id: code }))
  return { code, ...region, isNew }
}
