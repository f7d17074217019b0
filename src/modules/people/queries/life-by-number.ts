import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'

/** What is recorded of somebody's death and moving away. */
export interface Life {
  readonly diedOn: string | null
  readonly movedOn: string | null
}

/**
 * What is recorded of the person whose records of current lists carry a NIK, by the keyed hash it is given as; left out where no record does, and where
 * the number leads to several persons, since then nobody knows who is meant. Does not ask who may know: minimal answers for a room that is about to
 * give somebody something.
 */
export async function findLivesByNumbers(
  { tx, region }: Context,
  nikHashes: readonly string[],
): Promise<ReadonlyMap<string, Life>> {
  if (nikHashes.length === 0) return new Map()
  const { rows } = await sql<Life & { nikHash: string }>`
    select r.nik_hash as "nikHash", min(p.died_on) as "diedOn", min(p.moved_on) as "movedOn"
    from source_records r
      join record_batches b on b.region_id = r.region_id and b.id = r.batch_id and b.state = 'current'
      join record_links l on l.region_id = r.region_id and l.record_id = r.id
      join persons p on p.region_id = l.region_id and p.id = l.person_id
    where r.region_id = ${region} and r.nik_hash = any(${[...nikHashes]}::text[])
    group by r.nik_hash having count(distinct p.id) = 1`.execute(tx)
  return new Map(rows.map(({ nikHash, diedOn, movedOn }) => [nikHash, { diedOn, movedOn }]))
}

/** The same of one number. */
export const findLifeByNumber = async (ctx: Context, nikHash: string): Promise<Life | undefined> =>
  (await findLivesByNumbers(ctx, [nikHash])).get(nikHash)
