import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'

/** What is recorded of somebody's death and moving away. */
export interface Life {
  readonly diedOn: string | null
  readonly movedOn: string | null
}

/**
 * What is recorded of the person whose records of current lists carry a NIK, given as its keyed hash; undefined where none does, and where the number
 * leads to several persons, since then nobody knows who is meant. Does not ask who may know: a minimal answer for a room that is about to give
 * somebody something.
 */
export async function findLifeByNumber({ tx, region }: Context, nikHash: string): Promise<Life | undefined> {
  const { rows } = await sql<Life>`
    select distinct p.id, p.died_on as "diedOn", p.moved_on as "movedOn"
    from source_records r
      join record_batches b on b.region_id = r.region_id and b.id = r.batch_id and b.state = 'current'
      join record_links l on l.region_id = r.region_id and l.record_id = r.id
      join persons p on p.region_id = l.region_id and p.id = l.person_id
    where r.region_id = ${region} and r.nik_hash = ${nikHash} limit 2`.execute(tx)
  return rows.length === 1 ? rows[0] : undefined
}
