import { sql } from 'kysely'
import type { PhotoAngle } from '#contract/houses/shapes.ts'
import type { Context } from '#platform/context.ts'
import { COST, GIVERS } from './conditions.ts'
import { type Asked, matchingHouses } from './matching.ts'

/** One page of houses handed over, the latest first. */
export async function pageFinished(ctx: Context, asked: Asked, { limit, offset }: { limit: number; offset: number }) {
  return matchingHouses(ctx, { ...asked, state: ['handed_over'] })
    .select([
      'h.id',
      'h.code',
      'h.owner_name as owner',
      'h.village_code as villageCode',
      'h.district_code as districtCode',
      sql<string>`h.handed_over_on`.as('handedOverOn'),
      COST.as('cost'),
      GIVERS.as('givers'),
    ])
    .orderBy(sql`h.handed_over_on desc, h.code`)
    .limit(limit)
    .offset(offset)
    .execute()
}

interface PairedPhoto {
  readonly houseId: string
  readonly angle: PhotoAngle
  readonly stage: 0 | 100
  readonly id: string
  readonly takenAt: Date
}

/** Of some houses the latest photograph that counts of each angle, before and after the works. */
export async function listPaired({ tx, region }: Context, houseIds: readonly string[]): Promise<PairedPhoto[]> {
  const { rows } = await sql<PairedPhoto>`
    select distinct on (house_id, angle, stage) house_id as "houseId", angle, stage, id, taken_at as "takenAt"
    from house_photos
    where region_id = ${region} and house_id = any(${houseIds}::uuid[]) and stage in (0, 100) and set_aside_at is null
      and angle <> 'receipt'
    order by house_id, angle, stage, taken_at desc, id desc`.execute(tx)
  return rows
}
