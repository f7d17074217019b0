import { sql } from 'kysely'
import type { BatchState } from '#contract/training/shapes.ts'
import type { Context } from '#platform/context.ts'
import { ownPeople } from './visibility.ts'

/** How many of a batch need one thing. */
export interface NeedCount {
  readonly batchId: string
  readonly title: string
  readonly name: string
  readonly agency: string
  readonly agencyId: string
  readonly startsOn: string
  readonly state: BatchState
  readonly need: string
  readonly admitted: number
  readonly waiting: number
}

/** What is needed in batches to come and running whose people the actor may read, the soonest first; of one batch, whatever its state. */
export async function countNeeds({ tx, region, actor }: Context, batchId?: string): Promise<NeedCount[]> {
  const which = batchId ? sql`b.id = ${batchId}` : sql`b.state in ('open', 'running')`
  const { rows } = await sql<NeedCount>`
    select b.id as "batchId", c.title, b.name, o.short_name as agency, o.id as "agencyId", b.starts_on as "startsOn", b.state, n.need,
      count(*) filter (where t.state in ('admitted', 'finished'))::int as admitted, count(*) filter (where t.state = 'registered')::int as waiting
    from trainees t
      cross join lateral unnest(t.needs) as n(need)
      join course_batches b on b.region_id = t.region_id and b.id = t.batch_id
      join courses c on c.region_id = b.region_id and c.id = b.course_id
      join agencies o on o.region_id = c.region_id and o.id = c.agency_id
    where t.region_id = ${region} and t.state in ('registered', 'admitted', 'finished') and ${which} and ${ownPeople(actor)}
    group by b.id, c.title, b.name, o.short_name, o.id, b.starts_on, b.state, n.need
    order by b.starts_on, c.title, b.id, n.need`.execute(tx)
  return rows
}
