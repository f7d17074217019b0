import type { Clock } from './clock.ts'
import { type Context, inRegion, systemActor } from './context.ts'
import type { Database } from './database.ts'
import { newId } from './ids.ts'

/** Which zone the clocks of a province stand in, by the first two digits of its Kemendagri code; source: Keppres 41/1987. */
const CENTRAL = new Set(['51', '52', '53', '63', '64', '65', '71', '72', '73', '74', '75', '76'])
const EASTERN = new Set(['81', '82', '91', '92', '93', '94', '95', '96'])

export function timezoneOf(region: string): 'Asia/Jakarta' | 'Asia/Makassar' | 'Asia/Jayapura' {
  const province = region.slice(0, 2)
  if (CENTRAL.has(province)) return 'Asia/Makassar'
  return EASTERN.has(province) ? 'Asia/Jayapura' : 'Asia/Jakarta'
}

/** One transaction of the system itself in a region: the command line, deliveries, the first start. */
export function asSystem<T>(
  database: Database,
  region: string,
  clock: Clock,
  work: (ctx: Context) => Promise<T>,
): Promise<T> {
  return inRegion(
    database,
    { region, timezone: timezoneOf(region), actor: systemActor, requestId: newId(), clock },
    work,
  )
}

/** The regions of this installation, by code. */
export async function listRegions(database: Database): Promise<{ code: string; name: string; isSample: boolean }[]> {
  return database.asOwner(async (owner) => {
    const rows = await owner.query<{ region_id: string; name: string; is_sample: boolean }>(
      'select region_id, name, is_sample from regions order by region_id',
    )
    return rows.map((row) => ({ code: row.region_id, name: row.name, isSample: row.is_sample }))
  })
}
