import { sql } from 'kysely'
import type { Tally, TallyPeriod } from '#modules/plans/index.ts'
import type { Context } from '#platform/context.ts'

/** Houses handed over in a period, each once, by what the strategic programmes split by. */
export async function sumHandedOver({ tx, region }: Context, { from, until }: TallyPeriod): Promise<Tally[]> {
  const { rows } = await sql<Omit<Tally, 'amount'> & { amount: string }>`
    with shared as (
      select h.id, array_agg(distinct a.id order by a.id) as agencies
      from houses h
        cross join lateral (
          select h.agency_id::text as id
          union select g.agency_id::text from house_givers g
            where g.region_id = h.region_id and g.house_id = h.id and g.state = 'delivered' and g.agency_id is not null) a
      where h.region_id = ${region} and h.handed_over_on between ${from} and ${until}
      group by h.id)
    select to_char(h.handed_over_on, 'YYYY-MM') as month, h.district_code as "districtCode", h.owner_sex as sex, h.owner_disabled as disability,
      s.agencies as "agencyIds", h.activity_id as "activityId", count(*) as amount
    from shared s join houses h on h.region_id = ${region} and h.id = s.id
    group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6`.execute(tx)
  return rows.map((row) => ({ ...row, amount: Number(row.amount) }))
}
