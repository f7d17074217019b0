import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'

interface Target {
  readonly target: number
  readonly note: string
}

/** How many houses are to be handed over in a year, if that was said. */
export const findTarget = ({ tx, region }: Context, year: number): Promise<Target | undefined> =>
  tx
    .selectFrom('house_targets')
    .select(['target', 'note'])
    .where('region_id', '=', region)
    .where('year', '=', year)
    .executeTakeFirst()

/** Sets the target of a year anew. */
export async function saveTarget({ tx, region, actor, clock }: Context, year: number, { target, note }: Target) {
  const said = { target, note, set_by: actor.userId, at: clock.now() }
  await tx
    .insertInto('house_targets')
    .values({ region_id: region, year, ...said })
    .onConflict((oc) => oc.constraint('house_targets__pk').doUpdateSet(said))
    .execute()
}

/** Houses of a year by the day on which they were handed over. */
export async function countHandedOver({ tx, region }: Context, year: number) {
  const { rows } = await sql<{ day: string; houses: number }>`
    select handed_over_on as day, count(*)::int as houses from houses
    where region_id = ${region} and year = ${year} and state = 'handed_over'
    group by 1 order by 1`.execute(tx)
  return rows
}

/** Districts by how many houses of a year still wait there, the most first. */
export async function listShort({ tx, region }: Context, year: number, most: number) {
  const { rows } = await sql<{ areaCode: string; left: number }>`
    select district_code as "areaCode", count(*)::int as left from houses
    where region_id = ${region} and year = ${year} and state not in ('handed_over', 'cancelled')
    group by 1 order by 2 desc, 1 limit ${most}`.execute(tx)
  return rows
}
