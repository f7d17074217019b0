import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'

/** The people called, with their answers; the sex as stated, else as the NIP says it (15th digit: 1 man, 2 woman). */
export async function listCalled({ tx, region }: Context, gatheringId: string) {
  return tx
    .selectFrom('gathering_participants as p')
    .leftJoin('agencies as a', (join) =>
      join.onRef('a.region_id', '=', 'p.region_id').onRef('a.id', '=', 'p.agency_id'),
    )
    .select([
      'p.id',
      'p.person_name as name',
      'p.post_title as post',
      'p.nip',
      'p.role',
      'p.answer',
      'a.name as agency',
    ])
    .select(
      sql<'L' | 'P' | null>`coalesce(p.sex, case substr(p.nip, 15, 1) when '1' then 'L' when '2' then 'P' end)`.as(
        'sex',
      ),
    )
    .where('p.region_id', '=', region)
    .where('p.gathering_id', '=', gatheringId)
    .where('p.removed_at', 'is', null)
    .orderBy('a.name')
    .orderBy('p.id')
    .execute()
}
