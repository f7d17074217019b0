import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { inForce } from '../agency-queries.ts'

export interface PostRow {
  readonly id: string
  readonly agencyId: string
  readonly title: string
  readonly isHead: boolean
  readonly validUntil: string | null
  readonly agencyValidUntil: string | null
}

/** Posts by id, whatever the day. */
export async function listPosts({ tx, region }: Context, ids: readonly string[]): Promise<PostRow[]> {
  return tx
    .selectFrom('positions as p')
    .innerJoin('agencies as a', (join) =>
      join.onRef('a.region_id', '=', 'p.region_id').onRef('a.id', '=', 'p.agency_id'),
    )
    .select([
      'p.id',
      'p.agency_id as agencyId',
      'p.title',
      'p.is_head as isHead',
      'p.valid_until as validUntil',
      'a.valid_until as agencyValidUntil',
    ])
    .where('p.region_id', '=', region)
    .where('p.id', 'in', [...ids])
    .execute()
}

/** The region's secretariat of a day and its head post. */
export async function findSecretariat({ tx, region }: Context, day: string) {
  return tx
    .selectFrom('agencies as a')
    .leftJoin('positions as p', (join) =>
      join
        .onRef('p.region_id', '=', 'a.region_id')
        .onRef('p.agency_id', '=', 'a.id')
        .on('p.is_head', '=', true)
        .on(inForce(day, 'p')),
    )
    .select(['a.id', 'a.name', 'p.id as headId'])
    .where('a.region_id', '=', region)
    .where('a.kind', '=', 'perangkat_daerah')
    .where(sql<boolean>`a.name ~* '^sekretariat daerah'`)
    .where(inForce(day, 'a'))
    .orderBy('a.valid_from')
    .orderBy('a.id')
    .limit(1)
    .executeTakeFirst()
}
